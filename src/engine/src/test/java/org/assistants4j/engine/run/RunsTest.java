package org.assistants4j.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.CreateMessageRequest;
import org.assistants4j.api.CreateRunRequest;
import org.assistants4j.api.Message;
import org.assistants4j.api.MessageStatus;
import org.assistants4j.api.ModifyRunRequest;
import org.assistants4j.api.RequiredAction;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.RunStatus;
import org.assistants4j.api.SubmitToolOutputsRequest;
import org.assistants4j.api.SubmitToolOutputsRequest.ToolOutput;
import org.assistants4j.engine.EngineRig;
import org.assistants4j.engine.Heard;
import org.assistants4j.engine.ScriptedModel;
import org.assistants4j.engine.Waiting;
import org.assistants4j.engine.WithEngine;
import org.assistants4j.engine.model.Completion;
import org.assistants4j.engine.model.ModelException;
import org.junit.jupiter.api.Test;

class RunsTest extends WithEngine {
  @Test
  void aPlainRunTellsItsEventsInTheDocumentedOrder() {
    model.says("Hello", " world");
    List<RunEvent> events = rig.stream(rig.thread("Hi"), rig.assistant().id());
    assertEquals(Heard.answered("thread.run.created", "thread.run.queued"), Heard.names(events));
    assertEquals("Hello world", Heard.text(events));
  }

  @Test
  void aCompletedRunHasItsUsageAndItsMessage() {
    model.says("Hello");
    String thread = rig.thread("Hi");
    Run run = Heard.run(rig.stream(thread, rig.assistant().id()));
    assertEquals(15, run.usage().totalTokens());
    assertNotNull(run.startedAt());
    assertNotNull(run.completedAt());
    assertNull(run.expiresAt());
    Message answer = newest(thread);
    assertEquals("Hello", answer.text());
    assertEquals(run.id(), answer.runId());
  }

  @Test
  void aFunctionCallWaitsForItsOutputAndTheAnswerFollows() {
    model.calls("call_1", "weather", "{\"city\":\"Bern\"}").says("Sunny");
    String thread = rig.thread("Weather?");
    List<RunEvent> asked = rig.stream(thread, rig.assistant(EngineRig.function("weather")).id());
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
    Run waiting = Heard.run(asked);
    RequiredAction.FunctionCall call =
        waiting.requiredAction().submitToolOutputs().toolCalls().get(0);
    assertEquals("{\"city\":\"Bern\"}", call.function().arguments());
    assertNull(waiting.usage());

    List<RunEvent> answered =
        Heard.all(
            rig.api()
                .runStreams()
                .submitToolOutputs(thread, waiting.id(), outputs(call.id(), "21 degrees")));
    assertEquals(
        Heard.answered("thread.run.step.completed", "thread.run.queued"), Heard.names(answered));
    assertEquals("21 degrees", lastOutput());
    assertEquals(30, Heard.run(answered).usage().totalTokens());
  }

  private String lastOutput() {
    var turns = model.requests().get(model.requests().size() - 1).turns();
    return ((org.assistants4j.engine.model.Turn.Output) turns.get(turns.size() - 1)).text();
  }

  @Test
  void outputsForOtherCallsAreRefusedAndTheRunStillWaits() {
    model.calls("call_1", "weather", "{}");
    String thread = rig.thread("Weather?");
    Run run = Heard.run(rig.stream(thread, rig.assistant(EngineRig.function("weather")).id()));
    ApiException refused =
        assertThrows(
            ApiException.class,
            () -> rig.api().runs().submitToolOutputs(thread, run.id(), outputs("call_2", "x")));
    assertEquals(
        "Expected tool outputs for call_ids ['call_1'], got ['call_2']", refused.getMessage());
    assertEquals(RunStatus.REQUIRES_ACTION, rig.run(thread, run.id()).status());
  }

  @Test
  void aCallOfAFunctionThatWasNotOfferedIsAnsweredByTheEngine() {
    model.calls("call_1", "nonsense", "{}").says("Sorry");
    Run run = Heard.run(rig.stream(rig.thread("Hi"), rig.assistant().id()));
    assertEquals(RunStatus.COMPLETED, run.status());
    assertEquals("There is no function named 'nonsense'.", lastOutput());
  }

  @Test
  void aSecondRunAndAMessageOnABusyThreadAreRefused() {
    CountDownLatch said = new CountDownLatch(1);
    model.saysAndFallsSilent("Well", said);
    String assistant = rig.assistant().id();
    String thread = rig.thread("Hi");
    Run run = rig.api().runs().create(thread, CreateRunRequest.of(assistant));
    ScriptedModel.await(said);
    ApiException secondRun =
        assertThrows(
            ApiException.class,
            () -> rig.api().runs().create(thread, CreateRunRequest.of(assistant)));
    assertEquals(
        "Thread " + thread + " already has an active run " + run.id() + ".",
        secondRun.getMessage());
    ApiException message =
        assertThrows(
            ApiException.class,
            () -> rig.api().messages().create(thread, CreateMessageRequest.user("More")));
    assertEquals(
        "Can't add messages to " + thread + " while a run " + run.id() + " is active.",
        message.getMessage());
  }

  @Test
  void cancellingARunInTheMiddleKeepsWhatWasSaidAndFreesTheThread() {
    CountDownLatch said = new CountDownLatch(1);
    model.saysAndFallsSilent("Half an", said);
    String assistant = rig.assistant().id();
    String thread = rig.thread("Hi");
    Heard stream = Heard.on(rig.api().runStreams().create(thread, CreateRunRequest.of(assistant)));
    ScriptedModel.await(said);
    Run run = rig.api().runs().list(thread, null, null, null, null).data().get(0);
    assertEquals(RunStatus.CANCELLING, rig.api().runs().cancel(thread, run.id()).status());
    List<String> names = Heard.names(stream.toTheEnd());
    assertEquals(
        List.of(
            "thread.run.cancelling",
            "thread.message.incomplete",
            "thread.run.step.cancelled",
            "thread.run.cancelled",
            "done"),
        names.subList(names.size() - 5, names.size()));
    Message partial = newest(thread);
    assertEquals(MessageStatus.INCOMPLETE, partial.status());
    assertEquals("run_cancelled", partial.incompleteDetails().reason());
    assertEquals("Half an", partial.text());
    assertEquals(RunStatus.COMPLETED, Heard.run(rig.stream(thread, assistant)).status());
  }

  @Test
  void newMetadataDoesNotDisturbARunThatExecutes() {
    CountDownLatch said = new CountDownLatch(1);
    CountDownLatch described = new CountDownLatch(1);
    model.then(
        (to, cancellation) -> {
          to.text("Hello");
          said.countDown();
          ScriptedModel.await(described);
          return Completion.Finish.STOP;
        });
    String thread = rig.thread("Hi");
    Heard stream =
        Heard.on(rig.api().runStreams().create(thread, CreateRunRequest.of(rig.assistant().id())));
    ScriptedModel.await(said);
    String run = rig.api().runs().list(thread, null, null, null, null).data().get(0).id();
    rig.api().runs().modify(thread, run, new ModifyRunRequest(Map.of("k", "v")));
    described.countDown();
    Run ended = Heard.run(stream.toTheEnd());
    assertEquals(RunStatus.COMPLETED, ended.status());
    assertEquals(Map.of("k", "v"), ended.metadata());
    assertEquals(1, model.requests().size());
  }

  @Test
  void aSubscriberThatFailsDoesNotFailTheRun() {
    model.says("Hello");
    String thread = rig.thread("Hi");
    rig.api()
        .runStreams()
        .create(thread, CreateRunRequest.of(rig.assistant().id()))
        .subscribe(
            new Heard() {
              @Override
              public void onNext(RunEvent event) {
                throw new IllegalStateException("on purpose");
              }
            });
    Run run =
        Waiting.until(
            () -> rig.api().runs().list(thread, null, null, null, null).data().get(0),
            it -> it.status().ended());
    assertEquals(RunStatus.COMPLETED, run.status());
    assertEquals(0, rig.engine().runs().openStreams());
  }

  @Test
  void aRunThatWaitsForOutputsIsCancelledAtOnce() {
    model.calls("call_1", "weather", "{}");
    String thread = rig.thread("Weather?");
    Run run = Heard.run(rig.stream(thread, rig.assistant(EngineRig.function("weather")).id()));
    assertEquals(RunStatus.CANCELLED, rig.api().runs().cancel(thread, run.id()).status());
    ApiException late =
        assertThrows(
            ApiException.class,
            () -> rig.api().runs().submitToolOutputs(thread, run.id(), outputs("call_1", "x")));
    assertEquals("Runs in status \"cancelled\" do not accept tool outputs.", late.getMessage());
    ApiException again =
        assertThrows(ApiException.class, () -> rig.api().runs().cancel(thread, run.id()));
    assertEquals("Cannot cancel run with status 'cancelled'.", again.getMessage());
  }

  @Test
  void aModelThatFailsFailsTheRunWithItsReason() {
    model.then(
        (to, cancellation) -> {
          to.text("I was about to");
          throw new ModelException("rate_limit_exceeded", "Too many requests.");
        });
    String thread = rig.thread("Hi");
    List<RunEvent> events = rig.stream(thread, rig.assistant().id());
    Run run = Heard.run(events);
    assertEquals(RunStatus.FAILED, run.status());
    assertEquals("rate_limit_exceeded", run.lastError().code());
    assertEquals("Too many requests.", run.lastError().message());
    assertTrue(Heard.names(events).contains("thread.message.incomplete"));
    assertEquals("I was about to", newest(thread).text());
  }

  @Test
  void aModelThatSaysNothingFailsTheRun() {
    model.says();
    Run run = Heard.run(rig.stream(rig.thread("Hi"), rig.assistant().id()));
    assertEquals("The model ended without an answer.", run.lastError().message());
  }

  @Test
  void anUnexpectedErrorFailsTheRunWithoutTellingItsInside() {
    model.then(
        (to, cancellation) -> {
          throw new IllegalStateException("inside");
        });
    Run run = Heard.run(rig.stream(rig.thread("Hi"), rig.assistant().id()));
    assertEquals("server_error", run.lastError().code());
    assertEquals("The server had an error while executing this run.", run.lastError().message());
  }

  private SubmitToolOutputsRequest outputs(String callId, String output) {
    return new SubmitToolOutputsRequest(List.of(new ToolOutput(callId, output)));
  }

  private Message newest(String thread) {
    return rig.api().messages().list(thread, 1, null, null, null, null).data().get(0);
  }
}
