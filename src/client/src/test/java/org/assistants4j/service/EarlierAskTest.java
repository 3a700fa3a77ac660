package org.assistants4j.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.assistants4j.api.Message;
import org.assistants4j.api.MessageBuilder;
import org.assistants4j.api.Role;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunBuilder;
import org.assistants4j.api.RunStatus;
import org.junit.jupiter.api.Test;

/** Which run is a question's own; the backend tells messages in the order in which they are put. */
class EarlierAskTest {
  private static final Message QUESTION =
      MessageBuilder.builder(Events.message("msg_2", Role.USER, "Hello"))
          .metadata(Map.of("question", "q"))
          .createdAt(100)
          .build();

  private final FakeBackend backend = new FakeBackend();

  private EarlierAsk found() {
    return EarlierAsk.find(backend, "thread_1", Optional.of("q"));
  }

  private Run newestRun(RunStatus status, int createdAt) {
    Run run = RunBuilder.builder(Events.run(status)).createdAt(createdAt).build();
    backend.runs.add(run);
    return run;
  }

  @Test
  void withoutAnIdNothingIsLookedFor() {
    backend.messages.add(QUESTION);
    assertEquals(
        new EarlierAsk(false, null), EarlierAsk.find(backend, "thread_1", Optional.empty()));
  }

  @Test
  void theRunOfTheLastQuestionIsTheNewest() {
    backend.messages.add(QUESTION);
    Run run = newestRun(RunStatus.IN_PROGRESS, 99);
    assertEquals(Optional.of(run), found().told());
  }

  @Test
  void aRunThatIsOlderThanTheQuestionIsOfAnother() {
    backend.messages.add(QUESTION);
    newestRun(RunStatus.COMPLETED, 90);
    assertEquals(new EarlierAsk(true, null), found());
  }

  @Test
  void aRunThatAnsweredBeforeIsOfAnother() {
    backend.messages.add(QUESTION);
    backend.messages.add(
        MessageBuilder.builder(Events.message("msg_1", Role.ASSISTANT, "Hi"))
            .runId("run_1")
            .build());
    newestRun(RunStatus.COMPLETED, 100);
    assertEquals(new EarlierAsk(true, null), found());
  }

  @Test
  void anAnswerThatQuotesTheIdIsNoQuestion() {
    backend.messages.add(MessageBuilder.builder(QUESTION).role(Role.ASSISTANT).build());
    assertEquals(new EarlierAsk(false, null), found());
  }

  @Test
  void onlyWhatAnswersIsTold() {
    backend.messages.add(QUESTION);
    for (String status : new String[] {"failed", "cancelled", "expired", "cancelling"}) {
      backend.runs.clear();
      newestRun(new RunStatus(status), 100);
      assertEquals(Optional.empty(), found().told(), status);
      assertEquals(true, found().asked(), status);
    }
    for (String status : new String[] {"queued", "requires_action", "completed", "incomplete"}) {
      backend.runs.clear();
      Run run = newestRun(new RunStatus(status), 100);
      assertEquals(Optional.of(run), found().told(), status);
    }
  }
}
