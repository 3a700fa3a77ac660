package org.assistants4j.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.Backend;
import org.assistants4j.api.CreateMessageRequest;
import org.assistants4j.api.CreateRunRequest;
import org.assistants4j.api.CreateThreadRequest;
import org.assistants4j.api.CreateVectorStoreRequestBuilder;
import org.assistants4j.api.FileUpload;
import org.assistants4j.api.Managed;
import org.assistants4j.api.ModifyThreadRequest;
import org.assistants4j.api.Role;
import org.assistants4j.api.ToolResources;
import org.assistants4j.engine.run.RunLimits;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RetentionTest {
  private static final Duration DAY = Duration.ofDays(1);
  private static final EngineLimits A_DAY = limits(DAY);

  private final ScriptedModel model = new ScriptedModel();
  private final MovableClock clock = new MovableClock();
  @TempDir Path folder;
  private EngineRig rig;
  private Engine keeper;

  private static EngineLimits limits(Duration retention) {
    return new EngineLimits(new RunLimits(Duration.ofDays(3), 4), 1000, retention, null);
  }

  private static EngineLimits chats(Duration retention, Duration chatRetention) {
    return new EngineLimits(EngineLimits.DEFAULT.runs(), 1000, retention, chatRetention);
  }

  @BeforeEach
  void start() {
    rig = new EngineRig(folder, model, clock);
    keeper = rig.newEngine(model, A_DAY);
  }

  @AfterEach
  void stop() {
    keeper.close();
    rig.close();
  }

  private String kept(Map<String, String> metadata) {
    return kept(rig.api(), metadata, null);
  }

  private static String kept(Backend api, Map<String, String> metadata, ToolResources resources) {
    return api.threads()
        .create(new CreateThreadRequest(null, resources, Managed.marked(metadata), null))
        .id();
  }

  private void say(String thread, Map<String, String> metadata) {
    rig.api()
        .messages()
        .create(
            thread,
            new CreateMessageRequest(
                Role.USER, CreateMessageRequest.user("Hi").content(), null, metadata, null));
  }

  private static String file(Backend api) {
    var content = new ByteArrayInputStream("a".getBytes(StandardCharsets.UTF_8));
    return api.files().create(new FileUpload("a.txt", "user_data", content)).id();
  }

  private boolean there(Supplier<?> look) {
    try {
      look.get();
      return true;
    } catch (ApiException gone) {
      assertEquals(404, gone.status());
      return false;
    }
  }

  private boolean threadIsThere(String id) {
    return there(() -> rig.api().threads().retrieve(id));
  }

  private boolean fileIsThere(String id) {
    return there(() -> rig.api().files().retrieve(id)) || Files.exists(folder.resolve(id));
  }

  @Test
  void whatIsIdleGoesWithItsFiles() {
    String ofThread = rig.file("a.txt", "a");
    String ofMessage = rig.file("b.txt", "b");
    String ofNobody = rig.file("c.txt", "c");
    String thread = kept(Managed.noting(Map.of(), List.of(ofThread, "file-unknown", "nonsense")));
    say(thread, Managed.noting(Map.of(), List.of(ofMessage)));
    rig.stream(thread, rig.assistant().id());
    clock.forward(DAY.plusSeconds(2));
    keeper.sweep();
    assertEquals(false, threadIsThere(thread));
    assertEquals(false, fileIsThere(ofThread));
    assertEquals(false, fileIsThere(ofMessage));
    assertEquals(true, fileIsThere(ofNobody));
  }

  @Test
  void whatIsNotIdleForLongEnoughStays() {
    String thread = kept(Map.of());
    clock.forward(DAY.minusSeconds(10));
    keeper.sweep();
    assertEquals(true, threadIsThere(thread));
  }

  @Test
  void whatIsSaidOrRunOrNotedCountsAsUse() {
    String said = kept(Map.of());
    String ran = kept(Map.of());
    String noted = kept(Map.of());
    say(ran, Map.of());
    clock.forward(DAY.dividedBy(2));
    say(said, Map.of());
    rig.stream(ran, rig.assistant().id());
    rig.api()
        .threads()
        .modify(noted, new ModifyThreadRequest(null, Managed.marked(Map.of("a", "b")), null));
    clock.forward(DAY.dividedBy(2).plusSeconds(10));
    keeper.sweep();
    assertEquals(true, threadIsThere(said));
    assertEquals(true, threadIsThere(ran));
    assertEquals(true, threadIsThere(noted));
  }

  @Test
  void aThreadWhoseRunGoesOnStays() {
    CountDownLatch said = new CountDownLatch(1);
    model.saysAndFallsSilent("Half", said);
    try (Engine patient = rig.newEngine(model, A_DAY)) {
      patient.start();
      String thread = kept(Map.of());
      String assistant = rig.assistant().id();
      patient.tenant("default").runs().create(thread, CreateRunRequest.of(assistant));
      ScriptedModel.await(said);
      clock.forward(DAY.multipliedBy(2));
      keeper.sweep();
      assertEquals(true, threadIsThere(thread));
    }
  }

  @Test
  void whatTheServiceDoesNotKeepStays() {
    String thread = rig.thread("Hi");
    String unmarked = kept(Map.of());
    rig.api().threads().modify(unmarked, new ModifyThreadRequest(null, Map.of("a", "b"), null));
    clock.forward(DAY.multipliedBy(30));
    keeper.sweep();
    assertEquals(true, threadIsThere(thread));
    assertEquals(true, threadIsThere(unmarked));
  }

  @Test
  void filesOfOtherTenantsStayAndTheirThreadsGo() {
    Backend other = rig.engine().tenant("other");
    String theirs = file(other);
    String ours = kept(Managed.noting(Map.of(), List.of(theirs)));
    String thread = kept(other, Map.of(), null);
    clock.forward(DAY.plusSeconds(2));
    keeper.sweep();
    assertEquals(false, threadIsThere(ours));
    assertEquals(theirs, other.files().retrieve(theirs).id());
    assertThrows(ApiException.class, () -> other.threads().retrieve(thread));
  }

  @Test
  void aThreadsOwnStoreGoesWhereItIsMarked() {
    String marked = store(Managed.marked(Map.of()));
    String shared = store(Map.of());
    kept(rig.api(), Map.of(), searching(marked));
    kept(rig.api(), Map.of(), searching(shared));
    clock.forward(DAY.plusSeconds(2));
    keeper.sweep();
    assertEquals(false, there(() -> rig.api().vectorStores().retrieve(marked)));
    assertEquals(true, there(() -> rig.api().vectorStores().retrieve(shared)));
  }

  private String store(Map<String, String> metadata) {
    return rig.api()
        .vectorStores()
        .create(CreateVectorStoreRequestBuilder.builder().metadata(metadata).build())
        .id();
  }

  private static ToolResources searching(String store) {
    return new ToolResources(null, new ToolResources.FileSearch(List.of(store)));
  }

  @Test
  void manyAreDeletedAtOnce() {
    List<String> threads = new ArrayList<>();
    for (int i = 0; i < 250; i++) {
      threads.add(kept(Map.of()));
    }
    clock.forward(DAY.plusSeconds(2));
    keeper.sweep();
    assertEquals(0, threads.stream().filter(this::threadIsThere).count());
  }

  @Test
  void nothingIsDeletedUnlessItIsAskedFor() {
    String thread = kept(Map.of());
    clock.forward(DAY.multipliedBy(365));
    rig.engine().sweep();
    assertEquals(true, threadIsThere(thread));
  }

  @Test
  void oneOfTwoNodesDoesItByItself() {
    String thread = kept(Map.of());
    try (Engine second = rig.newEngine(model, A_DAY)) {
      rig.engine().close(); // it keeps all
      keeper.start();
      second.start();
      clock.forward(DAY.plusSeconds(2));
      Waiting.until(() -> threadIsThere(thread), there -> !there);
      rig.useTransaction(tx -> assertEquals(1, sweepers(tx.connection())));
    }
  }

  private static int sweepers(java.sql.Connection connection) {
    try (var rows =
        connection
            .createStatement()
            .executeQuery(
                "SELECT COUNT(*) FROM a4j_file_task WHERE task_name = 'delete-idle-threads'")) {
      rows.next();
      return rows.getInt(1);
    } catch (java.sql.SQLException broken) {
      throw new AssertionError(broken);
    }
  }

  @Test
  void anonymousChatsGoEarlierThanOtherThreads() {
    Map<String, String> anonymous = Map.of("chat", "anonymous", "title", "Rooms");
    String file = rig.file("a.txt", "a");
    String chat = kept(Managed.noting(anonymous, List.of(file)));
    String person = kept(Map.of("chat_user", "ann"));
    String other = kept(Map.of("chat", "other"));
    String unmarked =
        rig.api().threads().create(new CreateThreadRequest(null, null, anonymous, null)).id();
    try (Engine both = rig.newEngine(model, chats(DAY, Duration.ofHours(1)))) {
      clock.forward(Duration.ofMinutes(59));
      both.sweep();
      assertEquals(true, threadIsThere(chat));
      clock.forward(Duration.ofMinutes(2));
      both.sweep();
      assertEquals(
          List.of(false, false, true, true, true),
          List.of(
              threadIsThere(chat),
              fileIsThere(file),
              threadIsThere(person),
              threadIsThere(other),
              threadIsThere(unmarked)));
      clock.forward(DAY);
      both.sweep();
      assertEquals(false, threadIsThere(person));
    }
  }

  @Test
  void anAnonymousChatThatGoesOnStays() {
    String chat = kept(Map.of("chat", "anonymous"));
    String somebodys = kept(Map.of("chat", "anonymous"));
    try (Engine alone = rig.newEngine(model, chats(null, Duration.ofHours(1)))) {
      clock.forward(Duration.ofMinutes(59));
      say(chat, Map.of());
      rig.api()
          .threads()
          .modify(
              somebodys,
              new ModifyThreadRequest(null, Managed.marked(Map.of("chat_user", "ann")), null));
      clock.forward(Duration.ofMinutes(2));
      alone.sweep();
      assertEquals(true, threadIsThere(chat));
      clock.forward(DAY);
      alone.sweep();
      assertEquals(false, threadIsThere(chat));
      assertEquals(true, threadIsThere(somebodys));
    }
  }

  @Test
  void tooShortRetentionsAreRefused() {
    assertThrows(IllegalArgumentException.class, () -> limits(Duration.ofMinutes(59)));
    assertThrows(IllegalArgumentException.class, () -> chats(null, Duration.ofSeconds(59)));
  }
}
