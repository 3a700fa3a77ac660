package org.assistants4j.service;

import static org.assistants4j.service.Events.at;
import static org.assistants4j.service.Events.completed;
import static org.assistants4j.service.Events.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.RunStatus;
import org.assistants4j.api.ThreadBusyException;
import org.assistants4j.function.Functions;
import org.junit.jupiter.api.Test;

class BusyThreadTest {
  private static final ApiException BUSY =
      ApiException.badRequest("Thread thread_1 already has an active run run_1.");

  private final FakeBackend backend = new FakeBackend();

  private Conversation conversation(Map<String, String> config) {
    return AssistantServices.of(backend, Settings.service(config), Functions.of())
        .standard()
        .start();
  }

  private void ended() {
    backend.then(at(RunStatus.COMPLETED), new RunEvent.Done());
  }

  @Test
  void aRunOfSomebodyElseIsFollowedToItsEnd() {
    backend.thenRefuse(BUSY);
    ended();
    backend.then(completed(said("msg_1", "Here.")));

    assertEquals("Here.", conversation(Map.of()).ask("Hello").text());
    assertEquals(List.of("create assistant", "follow run_1"), backend.calls);
  }

  @Test
  void aServerThatRefusesAfterTheEndIsAskedAgainLater() {
    for (int i = 0; i < 2; i++) {
      backend.thenRefuse(BUSY);
      ended();
    }
    backend.then(completed(said("msg_1", "Here.")));

    assertEquals("Here.", conversation(Map.of()).ask("Hello").text());
    assertEquals(3, backend.asked.size());
  }

  @Test
  void aServerThatRefusesForEverIsNotAskedForEver() {
    for (int i = 0; i < 20; i++) {
      backend.thenRefuse(BUSY);
      ended();
    }
    Conversation conversation = conversation(Map.of("assistants.busy.timeout", "PT0.3S"));

    assertThrows(ThreadBusyException.class, () -> conversation.ask("Hello"));
    assertEquals(4, backend.asked.size(), 1);
  }

  @Test
  void aRunWhoseThreadIsGoneIsNotAwaited() {
    backend
        .thenRefuse(BUSY)
        .thenRefuse(ApiException.notFound("No thread found with id 'thread_1'."))
        .thenRefuse(ApiException.notFound("No thread found with id 'thread_1'."));

    var refused = assertThrows(ApiException.class, () -> conversation(Map.of()).ask("Hello"));
    assertEquals(404, refused.status());
  }

  @Test
  void whoDoesNotWaitIsRefusedAtOnce() {
    backend.thenRefuse(BUSY);
    Question question = Question.of("Hello").whenBusy(WhenBusy.REJECT);

    var refused =
        assertThrows(ThreadBusyException.class, () -> conversation(Map.of()).ask(question));
    assertEquals("run_1", refused.activeRun().orElseThrow());
    assertEquals(List.of("create assistant"), backend.calls);
  }
}
