package org.assistants4j.liberty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.openai.core.JsonValue;
import com.openai.models.ComparisonFilter;
import com.openai.models.vectorstores.VectorStore;
import com.openai.models.vectorstores.VectorStoreCreateParams;
import com.openai.models.vectorstores.VectorStoreListParams;
import com.openai.models.vectorstores.VectorStoreSearchParams;
import com.openai.models.vectorstores.VectorStoreSearchResponse;
import com.openai.models.vectorstores.VectorStoreUpdateParams;
import com.openai.models.vectorstores.filebatches.FileBatchCancelParams;
import com.openai.models.vectorstores.filebatches.FileBatchCreateParams;
import com.openai.models.vectorstores.filebatches.FileBatchListFilesParams;
import com.openai.models.vectorstores.filebatches.FileBatchRetrieveParams;
import com.openai.models.vectorstores.filebatches.VectorStoreFileBatch;
import com.openai.models.vectorstores.files.FileContentParams;
import com.openai.models.vectorstores.files.FileCreateParams;
import com.openai.models.vectorstores.files.FileDeleteParams;
import com.openai.models.vectorstores.files.FileListParams;
import com.openai.models.vectorstores.files.FileRetrieveParams;
import com.openai.models.vectorstores.files.FileUpdateParams;
import com.openai.models.vectorstores.files.VectorStoreFile;
import java.util.List;
import org.assistants4j.engine.Waiting;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Vector stores, their files and batches as the SDK sees them. */
@ExtendWith(ArquillianExtension.class)
class OfficialSdkStoresIT extends WithOfficialSdk {
  @Deployment(testable = false)
  static WebArchive app() {
    return Wars.assistants4j();
  }

  @Test
  void aStoreIsKeptChangedAndDeleted() {
    var stores = client.vectorStores();
    var expiry = VectorStoreCreateParams.ExpiresAfter.builder().days(7).build();
    VectorStore made =
        stores.create(VectorStoreCreateParams.builder().name("Facts").expiresAfter(expiry).build());
    assertEquals(made.createdAt() + 7 * 86_400, made.expiresAt().orElseThrow());
    assertEquals(made.id(), stores.retrieve(made.id()).id());
    var change = VectorStoreUpdateParams.builder().name("Figures").build();
    assertEquals("Figures", stores.update(made.id(), change).name());
    assertTrue(stores.delete(made.id()).deleted());
  }

  @Test
  void storesArePagedThrough() {
    List<String> made = List.of(store(), store(), store());
    List<String> listed =
        client
            .vectorStores()
            .list(VectorStoreListParams.builder().limit(2).build())
            .autoPager()
            .stream()
            .map(VectorStore::id)
            .limit(3)
            .toList();
    assertEquals(List.of(made.get(2), made.get(1), made.get(0)), listed);
  }

  @Test
  void aFileIsAddedReadChangedListedAndTakenAway() {
    String store = store();
    String id = file("facts.txt", "The launch code name is Bluebird.").id();
    var files = client.vectorStores().files();
    files.create(store, FileCreateParams.builder().fileId(id).attributes(year(2024)).build());
    VectorStoreFile read = completed(store, id);
    assertEquals(800, strategy(read));
    var content = files.content(id, FileContentParams.builder().vectorStoreId(store).build());
    assertEquals(
        "The launch code name is Bluebird.",
        content.autoPager().stream().findFirst().orElseThrow().text().orElseThrow());
    var attributes =
        FileUpdateParams.Attributes.builder()
            .putAdditionalProperty("year", JsonValue.from(2025))
            .build();
    var change = FileUpdateParams.builder().vectorStoreId(store).attributes(attributes).build();
    assertEquals(
        JsonValue.from(2025),
        files.update(id, change).attributes().orElseThrow()._additionalProperties().get("year"));
    var completed = FileListParams.builder().filter(FileListParams.Filter.COMPLETED).build();
    assertEquals(1, files.list(store, completed).autoPager().stream().count());
    var delete = FileDeleteParams.builder().vectorStoreId(store).build();
    assertTrue(files.delete(id, delete).deleted());
    assertTrue(files.list(store).items().isEmpty());
  }

  private static FileCreateParams.Attributes year(int year) {
    return FileCreateParams.Attributes.builder()
        .putAdditionalProperty("year", JsonValue.from(year))
        .build();
  }

  private static long strategy(VectorStoreFile file) {
    return file.chunkingStrategy().orElseThrow().asStatic().static_().maxChunkSizeTokens();
  }

  @Test
  void aSearchFindsWhatTheFilterLeaves() {
    String store = store();
    for (int year : List.of(2024, 2025)) {
      String id = file(year + ".txt", "The launch code name of " + year + " is Bluebird.").id();
      var params = FileCreateParams.builder().fileId(id).attributes(year(year)).build();
      client.vectorStores().files().create(store, params);
      completed(store, id);
    }
    var filter =
        ComparisonFilter.builder().type(ComparisonFilter.Type.EQ).key("year").value(2025).build();
    var params =
        VectorStoreSearchParams.builder()
            .query("launch code name")
            .filters(filter)
            .maxNumResults(5)
            .build();
    List<VectorStoreSearchResponse> found =
        client.vectorStores().search(store, params).autoPager().stream().toList();
    assertEquals(List.of("2025.txt"), found.stream().map(it -> it.filename()).toList());
    assertTrue(found.get(0).content().get(0).text().contains("Bluebird"));
  }

  @Test
  void aBatchIsReadAndListed() {
    String store = store();
    List<String> files = List.of(file("a.txt", "One.").id(), file("b.txt", "Two.").id());
    var batches = client.vectorStores().fileBatches();
    VectorStoreFileBatch made =
        batches.create(store, FileBatchCreateParams.builder().fileIds(files).build());
    var look = FileBatchRetrieveParams.builder().vectorStoreId(store).build();
    VectorStoreFileBatch done =
        Waiting.until(
            () -> batches.retrieve(made.id(), look),
            it -> it.status().equals(VectorStoreFileBatch.Status.COMPLETED));
    assertEquals(2, done.fileCounts().completed());
    var pages = FileBatchListFilesParams.builder().vectorStoreId(store).limit(1).build();
    List<String> listed =
        batches.listFiles(made.id(), pages).autoPager().stream().map(it -> it.id()).toList();
    assertEquals(List.of(files.get(1), files.get(0)), listed);
  }

  @Test
  void aBatchIsCancelled() {
    String store = store();
    List<String> files = List.of(file("a.txt", "One.").id(), file("b.txt", "Two.").id());
    var batches = client.vectorStores().fileBatches();
    VectorStoreFileBatch made =
        batches.create(store, FileBatchCreateParams.builder().fileIds(files).build());
    var cancel = FileBatchCancelParams.builder().vectorStoreId(store).build();
    VectorStoreFileBatch cancelled = batches.cancel(made.id(), cancel);
    // Its files may have been read before the cancel came.
    assertEquals(0, cancelled.fileCounts().inProgress());
    assertEquals(2, cancelled.fileCounts().total());
  }

  private String store() {
    return client.vectorStores().create().id();
  }

  private VectorStoreFile completed(String store, String file) {
    var look = FileRetrieveParams.builder().vectorStoreId(store).build();
    return Waiting.until(
        () -> client.vectorStores().files().retrieve(file, look),
        it -> it.status().equals(VectorStoreFile.Status.COMPLETED));
  }
}
