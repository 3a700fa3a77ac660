package org.assistants4j.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.assistants4j.api.CreateMessageRequest;
import org.assistants4j.api.CreateRunRequest;
import org.assistants4j.api.CreateThreadAndRunRequestBuilder;
import org.assistants4j.api.CreateThreadRequest;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.SubmitToolOutputsRequest;
import org.assistants4j.api.SubmitToolOutputsRequest.ToolOutput;
import org.assistants4j.engine.EngineRig;
import org.assistants4j.engine.Heard;
import org.assistants4j.engine.ScriptedModel;
import org.assistants4j.engine.WithEngine;
import org.assistants4j.engine.model.Completion;
import org.assistants4j.engine.model.ModelException;
import org.junit.jupiter.api.Test;

/** Every event that the contract names, in streams that are told to their last name. */
class StreamEventsTest extends WithEngine {
  private static final String[] MESSAGE_BEGUN = {
    "thread.run.in_progress",
    "thread.run.step.created",
    "thread.run.step.in_progress",
    "thread.message.created",
    "thread.message.in_progress",
    "thread.message.delta+"
  };

  @Test
  void threadCreatedThenRunCreatedQueuedInProgressAndCompletedWithItsMessageAndStep() {
    var request =
        CreateThreadAndRunRequestBuilder.builder()
            .assistantId(rig.assistant().id())
            .thread(new CreateThreadRequest(List.of(CreateMessageRequest.user("Hi"))))
            .build();
    assertEquals(
        Heard.answered("thread.created", "thread.run.created", "thread.run.queued"),
        Heard.names(Heard.all(rig.api().runStreams().createThreadAndRun(request))));
  }

  @Test
  void stepDeltaAndRequiresActionAndTheStepCompletedByItsOutputs() {
    model.calls("call_1", "weather", "{}");
    List<RunEvent> asked = rig.stream(rig.thread("Hi"), weather());
    assertEquals(
        List.of(
            "thread.run.created",
            "thread.run.queued",
            "thread.run.in_progress",
            "thread.run.step.created",
            "thread.run.step.in_progress",
            "thread.run.step.delta+",
            "thread.run.requires_action",
            "done"),
        Heard.names(asked));
    assertEquals(
        Heard.answered("thread.run.step.completed", "thread.run.queued"),
        Heard.names(submitted(Heard.run(asked))));
  }

  @Test
  void runIncompleteAndMessageIncomplete() {
    model.then(
        (to, cancellation) -> {
          to.text("Once upon");
          return Completion.Finish.LENGTH;
        });
    assertEquals(
        begun("thread.message.incomplete", "thread.run.step.completed", "thread.run.incomplete"),
        Heard.names(rig.stream(rig.thread("Hi"), rig.assistant().id())));
  }

  @Test
  void runFailedAndStepFailed() {
    model.then(
        (to, cancellation) -> {
          to.text("Once upon");
          throw new ModelException("server_error", "Broken.");
        });
    assertEquals(
        begun("thread.message.incomplete", "thread.run.step.failed", "thread.run.failed"),
        Heard.names(rig.stream(rig.thread("Hi"), rig.assistant().id())));
  }

  @Test
  void runCancellingAndCancelledAndStepCancelled() {
    Heard stream = silentAfter("Half");
    Run run = onlyRun();
    rig.api().runs().cancel(run.threadId(), run.id());
    assertEquals(
        begun(
            "thread.run.cancelling",
            "thread.message.incomplete",
            "thread.run.step.cancelled",
            "thread.run.cancelled"),
        Heard.names(stream.toTheEnd()));
  }

  @Test
  void runExpiredAndStepExpired() {
    Heard stream = silentAfter("Half");
    clock.forward(Duration.ofMinutes(11));
    assertEquals(
        begun("thread.message.incomplete", "thread.run.step.expired", "thread.run.expired"),
        Heard.names(stream.toTheEnd()));
  }

  @Test
  void errorIsTheBareErrorWhenTheThreadIsDeletedAndNothingIsLeft() {
    Heard stream = silentAfter("Half");
    Run run = onlyRun();
    rig.api().threads().delete(run.threadId());
    List<RunEvent> events = stream.toTheEnd();
    assertEquals(begun("error"), Heard.names(events));
    RunEvent.Error error = assertInstanceOf(RunEvent.Error.class, events.get(events.size() - 2));
    assertEquals("The run was deleted.", error.data().message());
    org.assistants4j.engine.Waiting.until(() -> rig.engine().runs().executing(), it -> it == 0);
    assertEquals(0, rig.engine().runs().openStreams());
    assertEquals(0, rig.journal(run.id()));
  }

  @Test
  void aCancelBeforeTheFirstWordHasNoStepToEnd() {
    Heard stream = silentAfter("");
    Run run = onlyRun();
    rig.api().runs().cancel(run.threadId(), run.id());
    assertEquals(
        List.of(
            "thread.run.created",
            "thread.run.queued",
            "thread.run.in_progress",
            "thread.run.cancelling",
            "thread.run.cancelled",
            "done"),
        Heard.names(stream.toTheEnd()));
  }

  /** The thread of the run that {@link #silentAfter} began. */
  private String thread = "";

  private Heard silentAfter(String text) {
    CountDownLatch said = new CountDownLatch(1);
    model.saysAndFallsSilent(text, said);
    thread = rig.thread("Hi");
    Heard stream =
        Heard.on(rig.api().runStreams().create(thread, CreateRunRequest.of(rig.assistant().id())));
    ScriptedModel.await(said);
    return stream;
  }

  private Run onlyRun() {
    return rig.api().runs().list(thread, null, null, null, null).data().get(0);
  }

  private static List<String> begun(String... ends) {
    List<String> names = new ArrayList<>(List.of("thread.run.created", "thread.run.queued"));
    names.addAll(List.of(MESSAGE_BEGUN));
    names.addAll(List.of(ends));
    names.add("done");
    return names;
  }

  private String weather() {
    return rig.assistant(EngineRig.function("weather")).id();
  }

  private List<RunEvent> submitted(Run run) {
    var outputs = new SubmitToolOutputsRequest(List.of(new ToolOutput("call_1", "21")));
    return Heard.all(rig.api().runStreams().submitToolOutputs(run.threadId(), run.id(), outputs));
  }
}
