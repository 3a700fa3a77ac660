package org.assistants4j.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.stream.Stream;
import org.assistants4j.api.Attachment;
import org.assistants4j.api.CreateMessageRequest;
import org.assistants4j.api.CreateRunRequest;
import org.assistants4j.api.CreateRunRequestBuilder;
import org.assistants4j.api.CreateThreadRequest;
import org.assistants4j.api.FileObject;
import org.assistants4j.api.FunctionDefinition;
import org.assistants4j.api.ResponseFormat;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.RunStatus;
import org.assistants4j.api.RunStep;
import org.assistants4j.api.RunStepsApi;
import org.assistants4j.api.StepDetails;
import org.assistants4j.api.SubmitToolOutputsRequest;
import org.assistants4j.api.SubmitToolOutputsRequest.ToolOutput;
import org.assistants4j.api.Tool;
import org.assistants4j.api.ToolCall;
import org.assistants4j.api.ToolChoice;
import org.assistants4j.api.Usage;
import org.assistants4j.engine.model.StubReply;
import org.junit.jupiter.api.Test;

/** What every backend keeps of runs: their parameters, their rounds and their ends. */
public abstract class RunsContract extends StoresContract {
  @Test
  void threeRoundsOfTwoCallsEachTellTheirEventsAndTheirUsage() {
    for (String round : List.of("1", "2", "3")) {
      model().then(twoCalls("call_a" + round, "call_b" + round));
    }
    model().then(StubReply.text("Done"));
    List<RunEvent> events = stream(run().tools(List.of(function("weather"))));
    assertEquals(calling("thread.run.created", "thread.run.queued"), Heard.names(events));
    for (int round = 1; round <= 3; round++) {
      Run waiting = Heard.run(events);
      assertNull(waiting.usage());
      assertEquals(List.of("call_a" + round, "call_b" + round), calls(waiting));
      events = submit(waiting);
      String[] begin = {"thread.run.step.completed", "thread.run.queued"};
      assertEquals(round < 3 ? calling(begin) : Heard.answered(begin), Heard.names(events));
    }
    Run ended = Heard.run(events);
    List<RunStep> steps = steps(ended);
    assertEquals(
        List.of("tool_calls", "tool_calls", "tool_calls", "message_creation"),
        steps.stream().map(RunStep::type).toList());
    steps.forEach(step -> assertEquals(new Usage(7, 3), step.usage()));
    assertEquals(new Usage(28, 12), ended.usage());
  }

  private static List<String> calling(String... begin) {
    return Stream.concat(
            Stream.of(begin),
            Stream.of(
                "thread.run.in_progress",
                "thread.run.step.created",
                "thread.run.step.in_progress",
                "thread.run.step.delta+",
                "thread.run.requires_action",
                "done"))
        .toList();
  }

  private static StubReply twoCalls(String first, String second) {
    return StubReply.calls(
        StubReply.call(0, first, "weather"),
        StubReply.arguments(0, "{\"city\":\"Bern\"}"),
        StubReply.call(1, second, "weather"),
        StubReply.arguments(1, "{\"city\":\"Rome\"}"));
  }

  @Test
  void oneCallAtATimeMeansTheFirstOfSeveral() {
    model().then(twoCalls("call_a", "call_b"));
    Run waiting =
        Heard.run(stream(run().tools(List.of(function("weather"))).parallelToolCalls(false)));
    assertEquals(List.of("call_a"), calls(waiting));
    assertFalse(asked().getBoolean("parallel_tool_calls"));
  }

  @Test
  void whatARunSetsReachesTheModel() {
    JsonObject schema = Json.createObjectBuilder().add("type", "object").build();
    ResponseFormat format =
        new ResponseFormat.Schema(
            new ResponseFormat.JsonSchema("answer", null, schema, true, null));
    stream(
        run()
            .instructions("Be brief.")
            .additionalInstructions("And kind.")
            .temperature(0.25)
            .topP(0.75)
            .reasoningEffort("low")
            .maxCompletionTokens(300)
            .responseFormat(format));
    JsonObject sent = asked();
    assertEquals(0.25, sent.getJsonNumber("temperature").doubleValue());
    assertEquals(0.75, sent.getJsonNumber("top_p").doubleValue());
    assertEquals("low", sent.getString("reasoning_effort"));
    assertEquals(300, sent.getInt("max_tokens"));
    assertEquals("Be brief.\n\nAnd kind.", content(0).getString("content"));
    JsonObject wanted = sent.getJsonObject("response_format");
    assertEquals("json_schema", wanted.getString("type"));
    assertEquals("answer", wanted.getJsonObject("json_schema").getString("name"));
    assertTrue(wanted.getJsonObject("json_schema").getBoolean("strict"));
    assertEquals(schema, wanted.getJsonObject("json_schema").getJsonObject("schema"));
  }

  @Test
  void aForcedFunctionIsRequiredAloneAndThenNoMore() {
    assertForcedOnce(new ToolChoice.Function("weather"), 1);
  }

  @Test
  void anyToolIsRequiredOnceAndThenNoMore() {
    assertForcedOnce(ToolChoice.REQUIRED, 2);
  }

  private void assertForcedOnce(ToolChoice choice, int offered) {
    model().then(twoCalls("call_a", "call_b"));
    Run waiting =
        Heard.run(
            stream(run().tools(List.of(function("weather"), function("time"))).toolChoice(choice)));
    assertEquals("required", asked().getString("tool_choice"));
    assertEquals(offered, asked().getJsonArray("tools").size());
    assertEquals(choice, waiting.toolChoice());
    submit(waiting);
    assertEquals("auto", asked().getString("tool_choice"));
    assertEquals(2, asked().getJsonArray("tools").size());
  }

  @Test
  void aForcedSearchIsRequiredAloneAndThenNoMore() {
    model()
        .then(
            StubReply.calls(
                StubReply.call(0, "call_s", "file_search"),
                StubReply.arguments(0, "{\"query\":\"launch\"}")))
        .then(StubReply.text("Bluebird"));
    FileObject file = upload("facts.txt", "assistants", "The launch name is Bluebird.");
    CreateMessageRequest question =
        CreateMessageRequest.user("Name?", new Attachment(file.id(), new Tool.FileSearch()));
    String thread = api().threads().create(new CreateThreadRequest(List.of(question))).id();
    CreateRunRequestBuilder request =
        run()
            .tools(List.of(new Tool.FileSearch(), function("weather")))
            .toolChoice(new ToolChoice.FileSearch(null));
    List<RunEvent> events = Heard.all(api().runStreams().create(thread, request.build()));
    assertEquals(RunStatus.COMPLETED, Heard.run(events).status());
    assertToldWithoutPassages(file.id(), events);
    JsonObject first = model().requests().get(model().requests().size() - 2).body();
    assertEquals("required", first.getString("tool_choice"));
    assertEquals(1, first.getJsonArray("tools").size());
    assertEquals("auto", asked().getString("tool_choice"));
    assertEquals(2, asked().getJsonArray("tools").size());
  }

  private static void assertToldWithoutPassages(String file, List<RunEvent> events) {
    ToolCall.Search search = toldSearch(events);
    assertEquals(file, search.results().get(0).fileId());
    assertNull(search.results().get(0).content());
    assertEquals(JsonObject.EMPTY_JSON_OBJECT, search.additionalProperties());
  }

  @Test
  void aStreamTellsThePassagesWhenTheyAreAskedFor() {
    model()
        .then(
            StubReply.calls(
                StubReply.call(0, "call_s", "file_search"),
                StubReply.arguments(0, "{\"query\":\"launch\"}")))
        .then(StubReply.text("Bluebird"));
    String thread = threadAboutTheLaunch();
    CreateRunRequest request = run().tools(List.of(new Tool.FileSearch())).build();
    List<RunEvent> events =
        Heard.all(
            api().runStreams().create(thread, request, List.of(RunStepsApi.FILE_SEARCH_CONTENT)));
    ToolCall.Result found = toldSearch(events).results().get(0);
    assertEquals("The launch name is Bluebird.", found.content().get(0).text());
  }

  private String threadAboutTheLaunch() {
    FileObject file = upload("facts.txt", "assistants", "The launch name is Bluebird.");
    CreateMessageRequest question =
        CreateMessageRequest.user("Name?", new Attachment(file.id(), new Tool.FileSearch()));
    return api().threads().create(new CreateThreadRequest(List.of(question))).id();
  }

  private static ToolCall.Search toldSearch(List<RunEvent> events) {
    StepDetails.ToolCalls told =
        events.stream()
            .filter(event -> event.event().equals("thread.run.step.completed"))
            .map(event -> ((RunStep) event.data()).stepDetails())
            .filter(StepDetails.ToolCalls.class::isInstance)
            .map(StepDetails.ToolCalls.class::cast)
            .findFirst()
            .orElseThrow();
    return ((ToolCall.FileSearch) told.toolCalls().get(0)).fileSearch();
  }

  @Test
  void noToolMeansNoTool() {
    stream(run().tools(List.of(function("weather"))).toolChoice(ToolChoice.NONE));
    assertEquals("none", asked().getString("tool_choice"));
  }

  @Test
  void aForcedToolThatTheRunDoesNotHaveIsRefused() {
    String thread = thread("Hi");
    assertRefused(
        "Invalid 'tool_choice': the run's tools have no function named 'time'.",
        () ->
            create(
                thread,
                run()
                    .tools(List.of(function("weather")))
                    .toolChoice(new ToolChoice.Function("time"))));
    assertRefused(
        "Invalid 'tool_choice': the run's tools have no file_search.",
        () -> create(thread, run().toolChoice(new ToolChoice.FileSearch(null))));
    assertRefused(
        "Invalid 'tool_choice': the run's tools have no code_interpreter.",
        () -> create(thread, run().toolChoice(new ToolChoice.CodeInterpreter(null))));
  }

  private static Tool function(String name) {
    return new Tool.Function(new FunctionDefinition(name, null, null));
  }

  final CreateRunRequestBuilder run() {
    return CreateRunRequestBuilder.builder().assistantId(assistant().id());
  }

  final Run create(String thread, CreateRunRequestBuilder request) {
    return api().runs().create(thread, request.build());
  }

  final List<RunEvent> stream(CreateRunRequestBuilder request) {
    return Heard.all(api().runStreams().create(thread("Hi"), request.build()));
  }

  private List<RunEvent> submit(Run waiting) {
    List<ToolOutput> outputs = calls(waiting).stream().map(id -> new ToolOutput(id, "21")).toList();
    return Heard.all(
        api()
            .runStreams()
            .submitToolOutputs(
                waiting.threadId(), waiting.id(), new SubmitToolOutputsRequest(outputs)));
  }

  private static List<String> calls(Run waiting) {
    return waiting.requiredAction().submitToolOutputs().toolCalls().stream()
        .map(call -> call.id())
        .toList();
  }

  final List<RunStep> steps(Run run) {
    return api()
        .runSteps()
        .list(run.threadId(), run.id(), null, "asc", null, null, List.of())
        .data();
  }

  /** What the model was asked last. */
  final JsonObject asked() {
    return model().requests().get(model().requests().size() - 1).body();
  }

  final JsonObject content(int message) {
    return asked().getJsonArray("messages").getJsonObject(message);
  }
}
