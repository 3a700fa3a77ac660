package org.assistants4j.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.util.List;
import java.util.Map;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.Attachment;
import org.assistants4j.api.CreateMessageRequest;
import org.assistants4j.api.CreateRunRequest;
import org.assistants4j.api.CreateRunRequestBuilder;
import org.assistants4j.api.CreateThreadAndRunRequestBuilder;
import org.assistants4j.api.CreateThreadRequest;
import org.assistants4j.api.FileObject;
import org.assistants4j.api.FunctionDefinition;
import org.assistants4j.api.Message;
import org.assistants4j.api.ModifyRunRequest;
import org.assistants4j.api.RequiredAction.FunctionCall;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.RunStatus;
import org.assistants4j.api.RunStep;
import org.assistants4j.api.StepDetails;
import org.assistants4j.api.SubmitToolOutputsRequest;
import org.assistants4j.api.SubmitToolOutputsRequest.ToolOutput;
import org.assistants4j.api.Tool;
import org.assistants4j.api.ToolCall;
import org.assistants4j.engine.model.StubReply;
import org.junit.jupiter.api.Test;

/** What every backend keeps, whether it is called in this process or through HTTP. */
public abstract class AssistantsContract extends ModelsContract {
  @Test
  void aRunAnswersWithWhatTheModelSaid() {
    model().then(StubReply.text("Hello", " there"));
    String thread = thread("Hi");
    Run queued = api().runs().create(thread, CreateRunRequest.of(assistant().id()));
    assertEquals(RunStatus.QUEUED, queued.status());
    assertEquals(queued.createdAt() + 600, queued.expiresAt());
    Run run = ended(queued);
    assertEquals(RunStatus.COMPLETED, run.status());
    assertNotNull(run.usage());
    assertEquals(List.of("Hi", "Hello there"), texts(thread));
    assertEquals(
        Map.of("k", "v"),
        api().runs().modify(thread, run.id(), new ModifyRunRequest(Map.of("k", "v"))).metadata());
    assertEquals(run.id(), api().runs().list(thread, null, null, null, null).data().get(0).id());
  }

  @Test
  void aStreamTellsTheSameInTheDocumentedOrder() {
    model().then(StubReply.text("Hello", " there"));
    List<RunEvent> events =
        Heard.all(api().runStreams().create(thread("Hi"), CreateRunRequest.of(assistant().id())));
    assertEquals(Heard.answered("thread.run.created", "thread.run.queued"), Heard.names(events));
    assertEquals("Hello there", Heard.text(events));
  }

  @Test
  void aThreadAndItsRunAreMadeInOne() {
    model().then(StubReply.text("Hello"));
    List<RunEvent> events =
        Heard.all(
            api()
                .runStreams()
                .createThreadAndRun(
                    CreateThreadAndRunRequestBuilder.builder()
                        .assistantId(assistant().id())
                        .thread(new CreateThreadRequest(List.of(CreateMessageRequest.user("Hi"))))
                        .build()));
    assertEquals(
        Heard.answered("thread.created", "thread.run.created", "thread.run.queued"),
        Heard.names(events));
    assertEquals(List.of("Hi", "Hello"), texts(Heard.run(events).threadId()));
  }

  @Test
  void parallelFunctionCallsWaitForAllTheirOutputs() {
    model()
        .then(
            StubReply.calls(
                StubReply.call(0, "call_a", "weather"),
                StubReply.arguments(0, "{\"city\":"),
                StubReply.call(1, "call_b", "weather"),
                StubReply.arguments(1, "{\"city\":\"Rome\"}"),
                StubReply.arguments(0, "\"Bern\"}")))
        .then(StubReply.text("Cold and warm"));
    String thread = thread("Weather?");
    Run queued =
        api()
            .runs()
            .create(
                thread,
                CreateRunRequestBuilder.builder()
                    .assistantId(assistant().id())
                    .tools(List.of(weather()))
                    .build());
    Run waiting = until(queued, RunStatus.REQUIRES_ACTION);
    List<FunctionCall> calls = waiting.requiredAction().submitToolOutputs().toolCalls();
    assertEquals("{\"city\":\"Bern\"}", calls.get(0).function().arguments());
    assertEquals("{\"city\":\"Rome\"}", calls.get(1).function().arguments());
    ApiException refused =
        assertThrows(ApiException.class, () -> submit(waiting, new ToolOutput("call_a", "1")));
    assertEquals(
        "Expected tool outputs for call_ids ['call_a', 'call_b'], got ['call_a']",
        refused.getMessage());
    List<RunEvent> events =
        Heard.all(
            api()
                .runStreams()
                .submitToolOutputs(
                    thread,
                    waiting.id(),
                    new SubmitToolOutputsRequest(
                        List.of(new ToolOutput("call_a", "1"), new ToolOutput("call_b", "30")))));
    assertEquals(
        Heard.answered("thread.run.step.completed", "thread.run.queued"), Heard.names(events));
    assertStepsKeepTheOutputs(thread, waiting.id());
  }

  private void assertStepsKeepTheOutputs(String thread, String run) {
    List<RunStep> steps =
        api().runSteps().list(thread, run, null, null, null, null, List.of()).data();
    assertEquals(
        List.of("message_creation", "tool_calls"), steps.stream().map(RunStep::type).toList());
    StepDetails.ToolCalls details = (StepDetails.ToolCalls) steps.get(1).stepDetails();
    assertEquals("1", ((ToolCall.Function) details.toolCalls().get(0)).function().output());
    assertEquals(
        steps.get(1), api().runSteps().retrieve(thread, run, steps.get(1).id(), List.of()));
  }

  private Run submit(Run run, ToolOutput... outputs) {
    return api()
        .runs()
        .submitToolOutputs(
            run.threadId(), run.id(), new SubmitToolOutputsRequest(List.of(outputs)));
  }

  @Test
  void aBusyThreadTakesNeitherRunNorMessageAndIsFreeAfterACancel() {
    model().then(StubReply.silentAfter("Half"));
    String assistant = assistant().id();
    String thread = thread("Hi");
    Run run = api().runs().create(thread, CreateRunRequest.of(assistant));
    // Asked before, the model has no answer left that would meet the next run.
    Waiting.until(() -> texts(thread).size(), messages -> messages == 2);
    assertRefused(
        "Thread " + thread + " already has an active run " + run.id() + ".",
        () -> api().runs().create(thread, CreateRunRequest.of(assistant)));
    assertRefused(
        "Can't add messages to " + thread + " while a run " + run.id() + " is active.",
        () -> api().messages().create(thread, CreateMessageRequest.user("More")));
    api().runs().cancel(thread, run.id());
    assertEquals(RunStatus.CANCELLED, ended(run).status());
    assertRefused(
        "Cannot cancel run with status 'cancelled'.", () -> api().runs().cancel(thread, run.id()));
    model().then(StubReply.text("Now"));
    assertEquals(
        RunStatus.COMPLETED,
        ended(api().runs().create(thread, CreateRunRequest.of(assistant))).status());
  }

  @Test
  void whatTheModelServerRefusesIsTheRunsLastError() {
    model().then(StubReply.error(429, "Rate limit reached"));
    String thread = thread("Hi");
    Run run = ended(api().runs().create(thread, CreateRunRequest.of(assistant().id())));
    assertEquals(RunStatus.FAILED, run.status());
    assertEquals("rate_limit_exceeded", run.lastError().code());
    assertNull(run.expiresAt());
    assertNotNull(api().messages().create(thread, CreateMessageRequest.user("Again")).id());
  }

  @Test
  void anAnswerThatBreaksOffFailsTheRunAndKeepsWhatWasSaid() {
    model().then(StubReply.broken("Half an"));
    String thread = thread("Hi");
    Run run = ended(api().runs().create(thread, CreateRunRequest.of(assistant().id())));
    assertEquals("server_error", run.lastError().code());
    Message partial = newest(thread);
    assertEquals("Half an", partial.text());
    assertEquals("run_failed", partial.incompleteDetails().reason());
  }

  @Test
  void theModelIsGivenPassagesOfAnAttachedFile() {
    model()
        .then(
            StubReply.calls(
                StubReply.call(0, "call_s", "file_search"),
                StubReply.arguments(0, "{\"query\":\"launch name\"}")))
        .then(StubReply.text("Bluebird"));
    FileObject file = upload("facts.txt", "assistants", "The launch name is Bluebird.");
    CreateMessageRequest question =
        CreateMessageRequest.user("Name?", new Attachment(file.id(), new Tool.FileSearch()));
    String thread = api().threads().create(new CreateThreadRequest(List.of(question))).id();
    Run run =
        ended(
            api()
                .runs()
                .create(
                    thread,
                    CreateRunRequestBuilder.builder()
                        .assistantId(assistant().id())
                        .tools(List.of(new Tool.FileSearch()))
                        .build()));
    assertEquals(RunStatus.COMPLETED, run.status());
    String asked = model().requests().get(model().requests().size() - 1).body().toString();
    assertTrue(asked.contains("The launch name is Bluebird."), asked);
  }

  protected final Run ended(Run run) {
    return Waiting.until(
        () -> api().runs().retrieve(run.threadId(), run.id()), it -> it.status().ended());
  }

  private Run until(Run run, RunStatus status) {
    return Waiting.until(
        () -> api().runs().retrieve(run.threadId(), run.id()), it -> it.status().equals(status));
  }

  private static Tool weather() {
    var city = Json.createObjectBuilder().add("type", "string");
    var schema =
        Json.createObjectBuilder()
            .add("type", "object")
            .add("properties", Json.createObjectBuilder().add("city", city))
            .build();
    return new Tool.Function(new FunctionDefinition("weather", "The weather of a city", schema));
  }

  private Message newest(String thread) {
    return api().messages().list(thread, 1, null, null, null, null).data().get(0);
  }
}
