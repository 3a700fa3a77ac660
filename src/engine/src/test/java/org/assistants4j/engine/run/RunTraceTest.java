package org.assistants4j.engine.run;

import static org.assistants4j.engine.run.Recorded.number;
import static org.assistants4j.engine.run.Recorded.text;
import static org.assistants4j.engine.run.Recorded.texts;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.assistants4j.api.CreateAssistantRequestBuilder;
import org.assistants4j.api.CreateRunRequest;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunStatus;
import org.assistants4j.api.SubmitToolOutputsRequest;
import org.assistants4j.api.SubmitToolOutputsRequest.ToolOutput;
import org.assistants4j.api.Tool;
import org.assistants4j.api.ToolResources;
import org.assistants4j.engine.EngineRig;
import org.assistants4j.engine.Heard;
import org.assistants4j.engine.MovableClock;
import org.assistants4j.engine.ScriptedModel;
import org.assistants4j.engine.Waiting;
import org.assistants4j.engine.model.ModelException;
import org.assistants4j.engine.store.FolderFileStore;
import org.assistants4j.telemetry.Scope;
import org.assistants4j.telemetry.Span;
import org.assistants4j.telemetry.SpanSpec;
import org.assistants4j.telemetry.Telemetry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

class RunTraceTest {
  @RegisterExtension static final OpenTelemetryExtension OTEL = OpenTelemetryExtension.create();

  private final Recorded recorded = new Recorded(OTEL);
  private final ScriptedModel model = new ScriptedModel();
  @TempDir Path folder;
  private Telemetry telemetry;
  private EngineRig rig;

  private void start(boolean content) {
    telemetry = Telemetry.available(content);
    rig = new EngineRig(new FolderFileStore(folder), model, new MovableClock(), telemetry);
  }

  @AfterEach
  void stop() {
    rig.close();
  }

  private Run searched() {
    String store = rig.store(rig.file("birds.txt", "Penguins swim."));
    rig.read(store);
    String assistant =
        rig.api()
            .assistants()
            .create(
                CreateAssistantRequestBuilder.builder()
                    .model("scripted")
                    .instructions("Be terse.")
                    .tools(List.of(new Tool.FileSearch()))
                    .toolResources(
                        new ToolResources(null, new ToolResources.FileSearch(List.of(store))))
                    .build())
            .id();
    model.calls("call_1", "file_search", "{\"query\":\"penguins\"}").says("They ", "swim.");
    return Heard.run(rig.stream(rig.thread("What do penguins do?"), assistant));
  }

  @Test
  void aRunIsATraceOfItsStepsToolsAndModelCalls() {
    start(false);
    Run ended;
    try (Span asking = telemetry.start(SpanSpec.invokeAgent("Clerk", false));
        Scope current = asking.current()) {
      ended = searched();
    }
    SpanData asking = recorded.span("invoke_agent Clerk");
    SpanData run = recorded.span("run");
    assertEquals(asking.getSpanId(), run.getParentSpanId());
    assertEquals(SpanKind.INTERNAL, run.getKind());
    assertEquals(ended.id(), text(run, "assistants.run.id"));
    assertEquals(ended.threadId(), text(run, "gen_ai.conversation.id"));
    assertEquals(ended.assistantId(), text(run, "gen_ai.agent.id"));
    assertEquals("completed", text(run, "assistants.run.status"));
    assertEquals(20, number(run, "gen_ai.usage.input_tokens"));
    SpanData calls = recorded.span("step tool_calls");
    assertEquals(run.getSpanId(), calls.getParentSpanId());
    assertEquals("completed", text(calls, "assistants.step.status"));
    assertEquals(run.getSpanId(), recorded.span("step message_creation").getParentSpanId());
    SpanData search = recorded.span("execute_tool file_search");
    assertEquals(calls.getSpanId(), search.getParentSpanId());
    assertEquals("call_1", text(search, "gen_ai.tool.call.id"));
    assertEquals("datastore", text(search, "gen_ai.tool.type"));
  }

  @Test
  void aModelCallTellsWhatItUsedAndHowItEnded() {
    start(false);
    searched();
    List<SpanData> chats = recorded.spans("chat scripted", 2);
    SpanData run = recorded.span("run");
    for (SpanData chat : chats) {
      assertEquals(run.getSpanId(), chat.getParentSpanId());
      assertEquals("chat", text(chat, "gen_ai.operation.name"));
      assertEquals("scripted", text(chat, "gen_ai.request.model"));
      assertEquals(10, number(chat, "gen_ai.usage.input_tokens"));
      assertEquals(5, number(chat, "gen_ai.usage.output_tokens"));
    }
    assertEquals(List.of("tool_calls"), texts(chats.get(0), "gen_ai.response.finish_reasons"));
    assertEquals(List.of("stop"), texts(chats.get(1), "gen_ai.response.finish_reasons"));
    assertTrue(
        OTEL.getMetrics().stream()
            .anyMatch(it -> it.getName().equals("gen_ai.client.operation.time_to_first_chunk")));
  }

  @Test
  void nothingOfWhatIsSaidIsRecordedUnlessItIsAskedFor() {
    start(false);
    searched();
    recorded.span("run");
    String all = OTEL.getSpans().toString().toLowerCase(java.util.Locale.ROOT);
    assertFalse(all.contains("penguin"), all);
    assertFalse(all.contains("terse"), all);
    assertFalse(all.contains("swim"), all);
  }

  @Test
  void whatIsSaidIsRecordedWhereItIsAskedFor() {
    start(true);
    searched();
    recorded.span("run");
    SpanData last = recorded.spans("chat scripted", 2).get(1);
    String asked = text(last, "gen_ai.input.messages");
    assertTrue(
        asked.startsWith(
            "[{\"role\":\"user\",\"parts\":[{\"type\":\"text\",\"content\":\"What do penguins do?\"}]}"),
        asked);
    assertTrue(asked.contains("\"type\":\"tool_call_response\",\"id\":\"call_1\""), asked);
    assertTrue(text(last, "gen_ai.system_instructions").contains("Be terse."));
    assertEquals(
        "[{\"role\":\"assistant\",\"parts\":[{\"type\":\"text\",\"content\":\"They swim.\"}],"
            + "\"finish_reason\":\"stop\"}]",
        text(last, "gen_ai.output.messages"));
    SpanData search = recorded.span("execute_tool file_search");
    assertEquals("{\"query\":\"penguins\"}", text(search, "gen_ai.tool.call.arguments"));
    assertEquals("Penguins swim.", text(search, "gen_ai.tool.call.result"));
  }

  @Test
  void aModelThatFailsFailsItsSpanAndTheRuns() {
    start(true);
    model.then(
        (to, cancellation) -> {
          to.text("Half");
          throw new ModelException("rate_limit_exceeded", "Too much was asked.");
        });
    rig.stream(rig.thread("Hi"), rig.assistant().id());
    for (String name : List.of("chat scripted", "step message_creation", "run")) {
      SpanData failed = recorded.span(name);
      assertEquals(StatusCode.ERROR, failed.getStatus().getStatusCode(), name);
      assertEquals("rate_limit_exceeded", text(failed, "error.type"), name);
    }
    assertEquals("failed", text(recorded.span("run"), "assistants.run.status"));
  }

  @Test
  void whatFollowsOutputsIsPartOfTheirSubmission() {
    start(false);
    model.calls("call_1", "weather", "{}");
    String thread = rig.thread("Hi");
    Run waiting = Heard.run(rig.stream(thread, rig.assistant(EngineRig.function("weather")).id()));
    assertEquals("requires_action", text(recorded.span("run"), "assistants.run.status"));
    try (Span submitting = telemetry.start(SpanSpec.of("submitting"));
        Scope current = submitting.current()) {
      rig.api()
          .runs()
          .submitToolOutputs(
              thread,
              waiting.id(),
              new SubmitToolOutputsRequest(List.of(new ToolOutput("call_1", "rain"))));
    }
    List<SpanData> parts = recorded.spans("run", 2);
    assertEquals("completed", text(parts.get(1), "assistants.run.status"));
    assertEquals(recorded.span("submitting").getSpanId(), parts.get(1).getParentSpanId());
  }

  @Test
  void aRunThatIsTakenOverStaysInItsTrace() {
    start(false);
    CountDownLatch said = new CountDownLatch(1);
    model.saysAndFallsSilent("Lost", said).says("Whole");
    String thread = rig.thread("Hi");
    String assistant = rig.assistant().id();
    Run run;
    try (Span asking = telemetry.start(SpanSpec.of("asking"));
        Scope current = asking.current()) {
      run = rig.api().runs().create(thread, CreateRunRequest.of(assistant));
    }
    ScriptedModel.await(said);
    rig.restart();
    Waiting.until(() -> rig.run(thread, run.id()), it -> it.status().equals(RunStatus.COMPLETED));
    SpanData asking = recorded.span("asking");
    for (SpanData part : recorded.spans("run", 2)) {
      assertEquals(asking.getTraceId(), part.getTraceId());
      assertEquals(asking.getSpanId(), part.getParentSpanId());
    }
    List<SpanData> steps = recorded.spans("step message_creation", 2);
    assertEquals(
        text(steps.get(0), "assistants.step.id"), text(steps.get(1), "assistants.step.id"));
    assertEquals("completed", text(steps.get(1), "assistants.step.status"));
  }

  @Test
  void aRunThatNobodyTracesStartsATraceOfItsOwn() {
    start(false);
    Heard.run(rig.stream(rig.thread("Hi"), rig.assistant().id()));
    assertEquals("0000000000000000", recorded.span("run").getParentSpanId());
  }
}
