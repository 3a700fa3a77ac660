package org.assistants4j.engine.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.IntStream;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.CreateVectorStoreFileBatchRequest;
import org.assistants4j.api.CreateVectorStoreFileRequest;
import org.assistants4j.api.FileCounts;
import org.assistants4j.api.FileObjectBuilder;
import org.assistants4j.api.UpdateVectorStoreFileRequest;
import org.assistants4j.api.VectorStoreFile;
import org.assistants4j.api.VectorStoreFileBatch;
import org.assistants4j.api.VectorStoreFileBuilder;
import org.assistants4j.api.VectorStoreFileStatus;
import org.assistants4j.api.VectorStoreStatus;
import org.assistants4j.engine.Engine;
import org.assistants4j.engine.EngineRig;
import org.assistants4j.engine.HeldFiles;
import org.assistants4j.engine.MovableClock;
import org.assistants4j.engine.ScriptedModel;
import org.assistants4j.engine.store.StoreFiles;
import org.assistants4j.engine.store.Tx;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FileReadingTest {
  private final HeldFiles files = new HeldFiles();
  private final MovableClock clock = new MovableClock();
  private final EngineRig rig = new EngineRig(files, new ScriptedModel(), clock);

  @AfterEach
  void stop() {
    files.letGo();
    rig.close();
  }

  @Test
  void aBatchIsCancelledWhileOneOfItsFilesIsRead() {
    String store = rig.store();
    files.hold();
    VectorStoreFileBatch batch = batch(store, rig.file("a.txt", "One"), rig.file("b.txt", "Two"));
    files.awaitReader();
    VectorStoreFileBatch cancelled = rig.api().vectorStoreFileBatches().cancel(store, batch.id());
    assertEquals(VectorStoreFileStatus.CANCELLED, cancelled.status());
    assertEquals(new FileCounts(0, 0, 0, 2), cancelled.fileCounts());
    letTheReaderFinish();
    assertEquals(
        new FileCounts(0, 0, 0, 2),
        rig.api().vectorStoreFileBatches().retrieve(store, batch.id()).fileCounts());
    assertEquals(
        List.of(VectorStoreFileStatus.CANCELLED, VectorStoreFileStatus.CANCELLED),
        rig
            .api()
            .vectorStoreFileBatches()
            .files(store, batch.id(), null, null, null, null, "cancelled")
            .data()
            .stream()
            .map(VectorStoreFile::status)
            .toList());
  }

  @Test
  void whatWasReadBeforeTheCancelStaysRead() {
    String store = rig.store();
    List<String> ids = IntStream.range(0, 3).mapToObj(i -> rig.file(i + ".txt", "Text")).toList();
    files.hold();
    VectorStoreFileBatch batch = batch(store, ids.toArray(String[]::new));
    files.awaitReader();
    files.letGo();
    rig.read(store);
    assertEquals(
        VectorStoreFileStatus.COMPLETED,
        rig.api().vectorStoreFileBatches().cancel(store, batch.id()).status());
  }

  @Test
  void aStoreIsInProgressWhileItsFilesAreRead() {
    files.hold();
    String store = rig.store(rig.file("a.txt", "One"));
    files.awaitReader();
    assertEquals(VectorStoreStatus.IN_PROGRESS, rig.api().vectorStores().retrieve(store).status());
    files.letGo();
    assertEquals(VectorStoreStatus.COMPLETED, rig.read(store).status());
  }

  @Test
  void attributesThatChangeWhileAFileIsReadAreKept() {
    files.hold();
    String file = rig.file("a.txt", "One");
    String store = rig.store(file);
    files.awaitReader();
    JsonObject red = Json.createObjectBuilder().add("team", "red").build();
    rig.api().vectorStoreFiles().update(store, file, new UpdateVectorStoreFileRequest(red));
    files.letGo();
    assertEquals(1, rig.read(store).fileCounts().completed());
    assertEquals(red, rig.api().vectorStoreFiles().retrieve(store, file).attributes());
  }

  @Test
  void aFileThatIsTakenOutWhileItIsReadStaysOut() {
    files.hold();
    String file = rig.file("a.txt", "One");
    String store = rig.store(file);
    files.awaitReader();
    rig.api().vectorStoreFiles().delete(store, file);
    letTheReaderFinish();
    assertEquals(0, rig.api().vectorStores().retrieve(store).fileCounts().total());
  }

  /** A closed engine reads nothing more, but still answers. */
  private void letTheReaderFinish() {
    files.letGo();
    rig.engine().close();
  }

  @Test
  void filesThatANodeLeftUnreadAreReadByAnother() {
    String file = rig.file("a.txt", "One");
    rig.engine().close();
    // The closed engine still takes requests; only nobody reads.
    String store = rig.store(file);
    assertEquals(1, rig.api().vectorStores().retrieve(store).fileCounts().inProgress());
    try (Engine next = rig.newEngine(new ScriptedModel())) {
      next.start();
      assertEquals(1, rig.read(store).fileCounts().completed());
    }
  }

  @Test
  void aFileWhoseContentIsLostFailsAsTheServersError() {
    String file = rig.file("a.txt", "One");
    files.delete(file);
    String store = rig.store(file);
    rig.read(store);
    VectorStoreFile failed = rig.api().vectorStoreFiles().retrieve(store, file);
    assertEquals("server_error", failed.lastError().code());
  }

  @Test
  void aReaderThatBreaksFailsItsFileAndReadsTheNext() {
    String bad = rig.file("a.txt", "One");
    String good = rig.file("b.txt", "Two");
    files.breakAt(bad);
    assertEquals(new FileCounts(0, 1, 1, 0), rig.read(rig.store(bad, good)).fileCounts());
  }

  @Test
  void aFileThatIsAddedAgainIsReadAgain() {
    String file = rig.file("a.txt", "One");
    String store = rig.store(file);
    rig.read(store);
    assertEquals(
        VectorStoreFileStatus.IN_PROGRESS,
        rig.api()
            .vectorStoreFiles()
            .create(store, new CreateVectorStoreFileRequest(file))
            .status());
    assertEquals(new FileCounts(0, 1, 0, 0), rig.read(store).fileCounts());
  }

  @Test
  void aStoreTakesTenThousandFilesAndNotOneMore() {
    String store = rig.store();
    rig.useTransaction(tx -> fill(tx, store, StoreMaker.MAX_FILES - 2));
    List<String> ids = IntStream.range(0, 3).mapToObj(i -> rig.file(i + ".txt", "Text")).toList();
    batch(store, ids.get(0), ids.get(1));
    ApiException refused = assertThrows(ApiException.class, () -> batch(store, ids.get(2)));
    assertEquals("array_above_max_length", refused.error().code());
    // One that is there takes no further place.
    batch(store, ids.get(1));
  }

  private static void fill(Tx tx, String store, int count) {
    List<StoreFiles.Added> added =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    new StoreFiles.Added(
                        VectorStoreFileBuilder.builder()
                            .id("file-" + i)
                            .vectorStoreId(store)
                            .status(VectorStoreFileStatus.COMPLETED)
                            .build(),
                        FileObjectBuilder.builder()
                            .id("file-" + i)
                            .filename("a.txt")
                            .purpose("assistants")
                            .build()))
            .toList();
    tx.storeFiles().put("default", store, "vsfb_1", added);
  }

  @Test
  void aDeletedFileLeavesNoContent() {
    String file = rig.file("a.txt", "One");
    rig.api().files().delete(file);
    assertFalse(files.has(file));
  }

  private VectorStoreFileBatch batch(String store, String... ids) {
    return rig.api()
        .vectorStoreFileBatches()
        .create(store, CreateVectorStoreFileBatchRequest.of(ids));
  }
}
