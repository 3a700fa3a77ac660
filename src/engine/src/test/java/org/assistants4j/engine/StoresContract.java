package org.assistants4j.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.assistants4j.api.AttributeFilter;
import org.assistants4j.api.ChunkingStrategy;
import org.assistants4j.api.CreateVectorStoreFileBatchRequest;
import org.assistants4j.api.CreateVectorStoreFileRequest;
import org.assistants4j.api.CreateVectorStoreRequestBuilder;
import org.assistants4j.api.Deleted;
import org.assistants4j.api.ExpiresAfter;
import org.assistants4j.api.FileCounts;
import org.assistants4j.api.FileObject;
import org.assistants4j.api.ModifyVectorStoreRequestBuilder;
import org.assistants4j.api.Page;
import org.assistants4j.api.UpdateVectorStoreFileRequest;
import org.assistants4j.api.VectorStore;
import org.assistants4j.api.VectorStoreFile;
import org.assistants4j.api.VectorStoreFileBatch;
import org.assistants4j.api.VectorStoreFileStatus;
import org.assistants4j.api.VectorStoreSearchPage;
import org.assistants4j.api.VectorStoreSearchRequest;
import org.assistants4j.api.VectorStoreSearchRequestBuilder;
import org.assistants4j.api.VectorStoreStatus;
import org.junit.jupiter.api.Test;

/** What every backend keeps of vector stores. */
public abstract class StoresContract extends ObjectsContract {
  private static final String FACTS =
      "The launch code name is Bluebird.\n\nThe team meets on Tuesdays.";

  @Test
  void aStoreIsKeptChangedListedAndDeleted() {
    VectorStore made =
        api()
            .vectorStores()
            .create(
                CreateVectorStoreRequestBuilder.builder()
                    .name("Handbook")
                    .description("What everybody asks")
                    .expiresAfter(ExpiresAfter.days(3))
                    .metadata(Map.of("team", "a"))
                    .build());
    assertTrue(made.id().startsWith("vs_"), made.id());
    assertEquals(made, api().vectorStores().retrieve(made.id()));
    assertEquals(VectorStoreStatus.COMPLETED, made.status());
    assertEquals(FileCounts.NONE, made.fileCounts());
    assertEquals(made.lastActiveAt() + 3 * 86_400, made.expiresAt());
    VectorStore changed =
        api()
            .vectorStores()
            .modify(
                made.id(),
                ModifyVectorStoreRequestBuilder.builder()
                    .name("Guide")
                    .expiresAfter(ExpiresAfter.days(365))
                    .build());
    assertEquals("Guide", changed.name());
    assertEquals(Map.of("team", "a"), changed.metadata());
    assertEquals(changed.lastActiveAt() + 365 * 86_400, changed.expiresAt());
    assertEquals(changed, api().vectorStores().list(1, null, null, null).data().get(0));
    assertEquals(
        new Deleted(made.id(), "vector_store.deleted"), api().vectorStores().delete(made.id()));
    assertNotFound(
        "No vector store found with id '" + made.id() + "'.",
        () -> api().vectorStores().retrieve(made.id()));
  }

  @Test
  void aStoreWithoutNameHasAnEmptyOne() {
    VectorStore made = store();
    assertEquals("", made.name());
    assertNull(made.expiresAfter());
    assertNull(made.expiresAt());
  }

  @Test
  void aFileOfAStoreIsReadAndFound() {
    FileObject file = upload("facts.txt", "assistants", FACTS);
    VectorStore store = store(file.id());
    assertEquals(1, store.fileCounts().total());
    VectorStoreFile read = read(store.id(), file.id());
    assertEquals(VectorStoreFileStatus.COMPLETED, read.status());
    assertEquals(FACTS.length(), read.usageBytes());
    assertEquals(ChunkingStrategy.DEFAULT, read.chunkingStrategy());
    VectorStore filled = api().vectorStores().retrieve(store.id());
    assertEquals(new FileCounts(0, 1, 0, 0), filled.fileCounts());
    assertEquals(FACTS.length(), filled.usageBytes());
    assertEquals(
        FACTS, api().vectorStoreFiles().content(store.id(), file.id()).data().get(0).text());
    VectorStoreSearchPage found = search(store.id(), "What is the launch code name?");
    assertEquals(List.of("What is the launch code name?"), found.searchQuery());
    assertEquals("facts.txt", found.data().get(0).filename());
    assertEquals("The launch code name is Bluebird.", found.data().get(0).content().get(0).text());
    assertFalse(found.hasMore());
  }

  @Test
  void aFileThatIsNoTextFailsAndTheOthersAreRead() {
    FileObject good = upload("facts.txt", "assistants", FACTS);
    FileObject bad = upload("bytes.bin", "assistants", "a\0b");
    FileObject empty = upload("empty.txt", "assistants", " \n");
    VectorStore store = store(good.id(), bad.id(), empty.id());
    VectorStoreFile failed = read(store.id(), bad.id());
    assertEquals(VectorStoreFileStatus.FAILED, failed.status());
    assertEquals("unsupported_file", failed.lastError().code());
    assertEquals("invalid_file", read(store.id(), empty.id()).lastError().code());
    assertEquals(VectorStoreFileStatus.COMPLETED, read(store.id(), good.id()).status());
    assertEquals(
        new FileCounts(0, 1, 2, 0), api().vectorStores().retrieve(store.id()).fileCounts());
    assertRefused(
        "File %s has no content in vector store %s: its status is 'failed'."
            .formatted(bad.id(), store.id()),
        () -> api().vectorStoreFiles().content(store.id(), bad.id()));
  }

  @Test
  void aFileIsAddedWithAttributesChangedAndTakenOut() {
    String store = store().id();
    FileObject file = upload("facts.txt", "assistants", FACTS);
    JsonObject red = Json.createObjectBuilder().add("team", "red").add("year", 2024).build();
    VectorStoreFile added =
        api()
            .vectorStoreFiles()
            .create(
                store,
                new CreateVectorStoreFileRequest(
                    file.id(), new ChunkingStrategy.Static(100, 50), red, null));
    assertEquals(VectorStoreFileStatus.IN_PROGRESS, added.status());
    assertEquals(store, added.vectorStoreId());
    assertEquals(file.id(), added.id());
    VectorStoreFile read = read(store, file.id());
    assertEquals(red, read.attributes());
    assertEquals(new ChunkingStrategy.Static(100, 50), read.chunkingStrategy());
    JsonObject blue = Json.createObjectBuilder().add("team", "blue").build();
    assertEquals(
        blue,
        api()
            .vectorStoreFiles()
            .update(store, file.id(), new UpdateVectorStoreFileRequest(blue))
            .attributes());
    assertEquals(blue, search(store, "launch").data().get(0).attributes());
    assertEquals(
        new Deleted(file.id(), "vector_store.file.deleted"),
        api().vectorStoreFiles().delete(store, file.id()));
    assertNotFound(
        "No vector store file found with id '" + file.id() + "'.",
        () -> api().vectorStoreFiles().retrieve(store, file.id()));
    assertEquals(file, api().files().retrieve(file.id()));
    assertEquals(List.of(), search(store, "launch").data());
  }

  @Test
  void aSearchKeepsToItsFilterAndItsBounds() {
    FileObject red = upload("red.txt", "assistants", FACTS);
    FileObject blue = upload("blue.txt", "assistants", FACTS);
    String store = store().id();
    api()
        .vectorStoreFileBatches()
        .create(
            store,
            new CreateVectorStoreFileBatchRequest(
                null, List.of(of(red, "red"), of(blue, "blue")), null, null, null));
    read(store, red.id());
    read(store, blue.id());
    VectorStoreSearchRequestBuilder request =
        VectorStoreSearchRequestBuilder.builder()
            .query(List.of(new VectorStoreSearchRequest.Query("Which code name or team?")))
            .rewriteQuery(true)
            .filters(AttributeFilter.or(AttributeFilter.eq("team", "blue")));
    VectorStoreSearchPage found = api().vectorStores().search(store, request.build());
    assertEquals(List.of("code name team"), found.searchQuery());
    assertEquals(
        List.of("blue.txt", "blue.txt"),
        found.data().stream().map(VectorStoreSearchPage.Result::filename).toList());
    assertEquals(
        1, api().vectorStores().search(store, request.maxNumResults(1).build()).data().size());
  }

  private static CreateVectorStoreFileRequest of(FileObject file, String team) {
    return new CreateVectorStoreFileRequest(
        file.id(), Json.createObjectBuilder().add("team", team).build());
  }

  @Test
  void aBatchCountsItsFiles() {
    String store = store(upload("other.txt", "assistants", FACTS).id()).id();
    FileObject one = upload("one.txt", "assistants", FACTS);
    FileObject two = upload("two.bin", "assistants", "a\0b");
    VectorStoreFileBatch batch =
        api()
            .vectorStoreFileBatches()
            .create(store, CreateVectorStoreFileBatchRequest.of(one.id(), two.id()));
    assertTrue(batch.id().startsWith("vsfb_"), batch.id());
    assertEquals(VectorStoreFileStatus.IN_PROGRESS, batch.status());
    assertEquals(2, batch.fileCounts().total());
    VectorStoreFileBatch done =
        Waiting.until(
            () -> api().vectorStoreFileBatches().retrieve(store, batch.id()),
            it -> !it.status().equals(VectorStoreFileStatus.IN_PROGRESS));
    assertEquals(VectorStoreFileStatus.COMPLETED, done.status());
    assertEquals(new FileCounts(0, 1, 1, 0), done.fileCounts());
    assertEquals(done, api().vectorStoreFileBatches().cancel(store, batch.id()));
    assertEquals(List.of(two.id(), one.id()), ids(batchFiles(store, batch.id(), null)));
    assertEquals(List.of(two.id()), ids(batchFiles(store, batch.id(), "failed")));
    assertNotFound(
        "No vector store file batch found with id 'vsfb_none'.",
        () -> api().vectorStoreFileBatches().retrieve(store, "vsfb_none"));
  }

  private Page<VectorStoreFile> batchFiles(String store, String batch, String filter) {
    return api().vectorStoreFileBatches().files(store, batch, null, null, null, null, filter);
  }

  @Test
  void theFilesOfAStoreArePagedAndFiltered() {
    List<String> files =
        List.of("1", "2", "3", "4").stream()
            .map(name -> upload(name + ".txt", "assistants", name.equals("3") ? " " : name).id())
            .toList();
    String store = store(files.toArray(String[]::new)).id();
    files.forEach(file -> read(store, file));
    assertEquals(files, ids(page(store, 4, null, null, null)));
    assertFalse(page(store, 4, null, null, null).hasMore());
    assertTrue(page(store, 3, null, null, null).hasMore());
    assertEquals(files.subList(1, 3), ids(page(store, 2, files.get(0), null, null)));
    assertEquals(files.subList(1, 3), ids(page(store, 2, null, files.get(3), null)));
    assertEquals(List.of(files.get(2)), ids(page(store, 4, null, null, "failed")));
    Page<VectorStoreFile> two = page(store, 2, null, null, "completed");
    assertEquals(files.subList(0, 2), ids(two));
    assertTrue(two.hasMore());
    assertFalse(page(store, 2, two.lastId(), null, "completed").hasMore());
  }

  private Page<VectorStoreFile> page(
      String store, int limit, String after, String before, String filter) {
    return api().vectorStoreFiles().list(store, limit, "asc", after, before, filter);
  }

  @Test
  void aDeletedFileIsInNoStore() {
    FileObject file = upload("facts.txt", "assistants", FACTS);
    String one = store(file.id()).id();
    String two = store(file.id()).id();
    read(one, file.id());
    read(two, file.id());
    api().files().delete(file.id());
    for (String store : List.of(one, two)) {
      assertEquals(0, api().vectorStores().retrieve(store).fileCounts().total());
      assertEquals(List.of(), search(store, "launch").data());
    }
  }

  @Test
  void whatAStoreNeedsMustBeThere() {
    String store = store().id();
    assertNotFound("No file found with id 'file-none'.", () -> store("file-none"));
    assertNotFound(
        "No file found with id 'file-none'.",
        () ->
            api().vectorStoreFiles().create(store, new CreateVectorStoreFileRequest("file-none")));
    assertNotFound(
        "No vector store found with id 'vs_none'.",
        () -> api().vectorStores().search("vs_none", VectorStoreSearchRequest.of("a")));
    assertRefused(
        "Invalid 'vector_store_id': 'x'. Expected an ID that begins with 'vs'.",
        () -> api().vectorStores().retrieve("x"));
    assertRefused(
        "Invalid 'file_id': 'x'. Expected an ID that begins with 'file'.",
        () -> api().vectorStoreFiles().retrieve(store, "x"));
  }

  final VectorStore store(String... files) {
    return api()
        .vectorStores()
        .create(CreateVectorStoreRequestBuilder.builder().fileIds(List.of(files)).build());
  }

  /** The file as it is when it is no longer in progress. */
  final VectorStoreFile read(String store, String file) {
    return Waiting.until(
        () -> api().vectorStoreFiles().retrieve(store, file),
        it -> !it.status().equals(VectorStoreFileStatus.IN_PROGRESS));
  }

  final VectorStoreSearchPage search(String store, String query) {
    return api().vectorStores().search(store, VectorStoreSearchRequest.of(query));
  }

  private static List<String> ids(Page<VectorStoreFile> page) {
    return page.data().stream().map(VectorStoreFile::id).toList();
  }
}
