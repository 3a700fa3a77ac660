package org.assistants4j.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.CreateRunRequest;
import org.assistants4j.api.Message;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.RunStatus;
import org.assistants4j.engine.Heard;
import org.assistants4j.engine.ScriptedModel;
import org.assistants4j.engine.WithEngine;
import org.assistants4j.engine.model.Completion;
import org.junit.jupiter.api.Test;

/** Runs whose assistant or messages are deleted. */
class DeletedUnderRunsTest extends WithEngine {
  @Test
  void theRunsOfADeletedAssistantStayReadableAndNoneBegins() {
    String assistant = rig.assistant().id();
    String thread = rig.thread("Hi");
    Run run = Heard.run(rig.stream(thread, assistant));
    rig.api().assistants().delete(assistant);
    assertEquals(run, rig.run(thread, run.id()));
    assertEquals(
        1,
        rig.api()
            .runSteps()
            .list(thread, run.id(), null, null, null, null, List.of())
            .data()
            .size());
    assertEquals(assistant, messages(thread).get(0).assistantId());
    ApiException refused =
        assertThrows(
            ApiException.class,
            () -> rig.api().runs().create(thread, CreateRunRequest.of(assistant)));
    assertEquals(404, refused.status());
    assertEquals("No assistant found with id '" + assistant + "'.", refused.getMessage());
  }

  @Test
  void aRunWhoseAssistantIsDeletedGoesOn() {
    CountDownLatch said = new CountDownLatch(1);
    CountDownLatch deleted = new CountDownLatch(1);
    hello(said, deleted);
    String assistant = rig.assistant().id();
    Heard stream =
        Heard.on(rig.api().runStreams().create(rig.thread("Hi"), CreateRunRequest.of(assistant)));
    ScriptedModel.await(said);
    rig.api().assistants().delete(assistant);
    deleted.countDown();
    assertEquals(RunStatus.COMPLETED, Heard.run(stream.toTheEnd()).status());
  }

  @Test
  void aMessageDeletedWhileItIsWrittenIsToldToItsEndAndStaysDeleted() {
    CountDownLatch said = new CountDownLatch(1);
    CountDownLatch deleted = new CountDownLatch(1);
    hello(said, deleted);
    String thread = rig.thread("Hi");
    Heard stream =
        Heard.on(rig.api().runStreams().create(thread, CreateRunRequest.of(rig.assistant().id())));
    ScriptedModel.await(said);
    messages(thread).forEach(message -> rig.api().messages().delete(thread, message.id()));
    deleted.countDown();
    List<RunEvent> events = stream.toTheEnd();
    assertEquals(Heard.answered("thread.run.created", "thread.run.queued"), Heard.names(events));
    assertEquals(List.of(), messages(thread));
  }

  @Test
  void aRunThatIsCancelledAfterItsMessageWasDeletedEnds() {
    CountDownLatch said = new CountDownLatch(1);
    model.saysAndFallsSilent("Half", said);
    String thread = rig.thread("Hi");
    Heard stream =
        Heard.on(rig.api().runStreams().create(thread, CreateRunRequest.of(rig.assistant().id())));
    ScriptedModel.await(said);
    messages(thread).forEach(message -> rig.api().messages().delete(thread, message.id()));
    Run run = rig.api().runs().list(thread, null, null, null, null).data().get(0);
    rig.api().runs().cancel(thread, run.id());
    List<String> names = Heard.names(stream.toTheEnd());
    assertEquals(
        List.of(
            "thread.run.cancelling",
            "thread.message.incomplete",
            "thread.run.step.cancelled",
            "thread.run.cancelled",
            "done"),
        names.subList(names.size() - 5, names.size()));
    assertEquals(List.of(), messages(thread));
  }

  private void hello(CountDownLatch said, CountDownLatch goOn) {
    model.then(
        (to, cancellation) -> {
          to.text("Hello");
          said.countDown();
          ScriptedModel.await(goOn);
          return Completion.Finish.STOP;
        });
  }

  private List<Message> messages(String thread) {
    return rig.api().messages().list(thread, null, null, null, null, null).data();
  }
}
