package org.assistants4j.engine.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.CreateVectorStoreFileRequest;
import org.assistants4j.api.CreateVectorStoreRequestBuilder;
import org.assistants4j.api.ExpiresAfter;
import org.assistants4j.api.FileObject;
import org.assistants4j.api.FileUpload;
import org.assistants4j.api.ModifyVectorStoreRequest;
import org.assistants4j.api.VectorStore;
import org.assistants4j.api.VectorStoreSearchRequest;
import org.assistants4j.api.VectorStoreStatus;
import org.assistants4j.engine.EngineRig;
import org.assistants4j.engine.HeldFiles;
import org.assistants4j.engine.MovableClock;
import org.assistants4j.engine.ScriptedModel;
import org.assistants4j.engine.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ExpiryTest {
  private static final Duration DAY = Duration.ofDays(1);

  private final HeldFiles files = new HeldFiles();
  private final MovableClock clock = new MovableClock();
  private final EngineRig rig = new EngineRig(files, new ScriptedModel(), clock);

  @AfterEach
  void stop() {
    rig.close();
  }

  @Test
  void aStoreThatNobodyUsesExpires() {
    String store = keptForADay(rig.file("a.txt", "One"));
    rig.read(store);
    clock.forward(DAY);
    VectorStore expired = rig.api().vectorStores().retrieve(store);
    assertEquals(VectorStoreStatus.EXPIRED, expired.status());
    assertEquals(1, expired.fileCounts().completed());
    assertEquals(
        "Vector store " + store + " has expired.",
        assertThrows(ApiException.class, () -> search(store)).getMessage());
    String more = rig.file("b.txt", "Two");
    assertThrows(
        ApiException.class,
        () -> rig.api().vectorStoreFiles().create(store, new CreateVectorStoreFileRequest(more)));
  }

  @Test
  void aStoreThatIsUsedStays() {
    String store = keptForADay(rig.file("a.txt", "One"));
    rig.read(store);
    for (int halfDay = 0; halfDay < 4; halfDay++) {
      clock.forward(DAY.dividedBy(2));
      search(store);
    }
    VectorStore used = rig.api().vectorStores().retrieve(store);
    assertEquals(VectorStoreStatus.COMPLETED, used.status());
    assertEquals(used.lastActiveAt() + DAY.toSeconds(), used.expiresAt());
  }

  @Test
  void anExpiredStoreIsThereAgainWhenItIsToBeKept() {
    String store = keptForADay(rig.file("a.txt", "One"));
    rig.read(store);
    clock.forward(DAY);
    JsonObject forEver = Json.createObjectBuilder().addNull("expires_after").build();
    VectorStore kept =
        rig.api()
            .vectorStores()
            .modify(store, new ModifyVectorStoreRequest(null, null, null, forEver));
    assertEquals(VectorStoreStatus.COMPLETED, kept.status());
    assertNull(kept.expiresAt());
    search(store);
  }

  @Test
  void aFileIsGoneEverywhereWhenItsTimeIsOver() {
    FileObject file = keptForAnHour();
    String store = rig.store(file.id());
    rig.read(store);
    clock.forward(Duration.ofHours(1));
    assertThrows(ApiException.class, () -> rig.api().files().retrieve(file.id()));
    assertThrows(ApiException.class, () -> rig.api().files().delete(file.id()));
    assertThrows(ApiException.class, () -> rig.store(file.id()));
    assertThrows(ApiException.class, () -> rig.api().vectorStoreFiles().retrieve(store, file.id()));
    assertEquals(List.of(), rig.api().files().list(null, null, null, null).data());
    assertEquals(0, rig.api().vectorStores().retrieve(store).fileCounts().total());
    assertEquals(List.of(), search(store));
  }

  @Test
  void aFileWhoseTimeIsOverIsCleanedAway() {
    FileObject file = keptForAnHour();
    clock.forward(Duration.ofHours(1));
    Waiting.until(() -> files.has(file.id()), there -> !there);
  }

  private FileObject keptForAnHour() {
    var content = new ByteArrayInputStream("One".getBytes(StandardCharsets.UTF_8));
    return rig.api().files().create(new FileUpload("a.txt", "assistants", content, 3_600));
  }

  private String keptForADay(String file) {
    return rig.api()
        .vectorStores()
        .create(
            CreateVectorStoreRequestBuilder.builder()
                .fileIds(List.of(file))
                .expiresAfter(ExpiresAfter.days(1))
                .build())
        .id();
  }

  private List<?> search(String store) {
    return rig.api().vectorStores().search(store, VectorStoreSearchRequest.of("one")).data();
  }
}
