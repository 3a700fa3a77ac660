package org.assistants4j.telemetry.opentelemetry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.metrics.data.HistogramPointData;
import io.opentelemetry.sdk.metrics.data.MetricData;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import org.assistants4j.telemetry.GenAi;
import org.assistants4j.telemetry.Scope;
import org.assistants4j.telemetry.Span;
import org.assistants4j.telemetry.SpanSpec;
import org.assistants4j.telemetry.Telemetry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class OpenTelemetryTest {
  @RegisterExtension static final OpenTelemetryExtension OTEL = OpenTelemetryExtension.create();

  private Telemetry telemetry;

  /** Not earlier: the extension forgets all instruments before each test. */
  @BeforeEach
  void open() {
    telemetry = new TracedByOpenTelemetry(OTEL.getOpenTelemetry(), false);
  }

  @Test
  void workOnThisThreadIsPartOfItsCurrentSpan() {
    try (Span outer = telemetry.start(SpanSpec.invokeAgent("Clerk", false));
        Scope current = outer.current()) {
      telemetry.start(SpanSpec.executeTool("weather", "call_1", GenAi.FUNCTION)).end();
    }
    SpanData tool = span("execute_tool weather");
    assertEquals(span("invoke_agent Clerk").getSpanId(), tool.getParentSpanId());
    assertEquals("call_1", text(tool, GenAi.TOOL_CALL_ID));
    assertEquals("function", text(tool, GenAi.TOOL_TYPE));
  }

  @Test
  void workElsewhereIsPartOfTheSpanWhoseContextItIsGiven() {
    Span outer = telemetry.start(SpanSpec.of("outer"));
    telemetry.start(SpanSpec.of("elsewhere"), outer.context()).end();
    outer.end();
    assertEquals(span("outer").getSpanId(), span("elsewhere").getParentSpanId());
    assertEquals(span("outer").getTraceId(), span("elsewhere").getTraceId());
  }

  @Test
  void withoutACurrentSpanThereIsNoContext() {
    assertNull(telemetry.context());
  }

  @Test
  void aContextThatIsNoneStartsATraceOfItsOwn() {
    telemetry.start(SpanSpec.of("alone"), "nonsense").end();
    assertEquals("0000000000000000", span("alone").getParentSpanId());
  }

  @Test
  void callsOfARemoteModelAreThoseOfAClient() {
    telemetry.start(SpanSpec.chat("openai", "llama", true)).end();
    telemetry.start(SpanSpec.chat("openai", "local", false)).end();
    assertEquals(SpanKind.CLIENT, span("chat llama").getKind());
    assertEquals(SpanKind.INTERNAL, span("chat local").getKind());
  }

  @Test
  void whatFailedHasTheErrorsTypeAndNotItsMessage() {
    telemetry.start(SpanSpec.of("broken")).fail(new IllegalStateException("secret")).close();
    SpanData broken = span("broken");
    assertEquals(StatusCode.ERROR, broken.getStatus().getStatusCode());
    assertEquals("java.lang.IllegalStateException", text(broken, GenAi.ERROR_TYPE));
    assertTrue(!broken.toString().contains("secret"), broken::toString);
  }

  @Test
  void whatIsSaidIsNotedOnlyWhereItIsAskedFor() {
    telemetry
        .start(SpanSpec.of("silent"))
        .content(GenAi.INPUT_MESSAGES, () -> fail("It must not be asked for."))
        .end();
    new TracedByOpenTelemetry(OTEL.getOpenTelemetry(), true)
        .start(SpanSpec.of("telling"))
        .content(GenAi.INPUT_MESSAGES, () -> "hello")
        .end();
    assertNull(text(span("silent"), GenAi.INPUT_MESSAGES));
    assertEquals("hello", text(span("telling"), GenAi.INPUT_MESSAGES));
  }

  @Test
  void aModelsCallIsMeasured() {
    telemetry
        .start(SpanSpec.chat("openai", "llama", true).with(GenAi.SERVER_ADDRESS, "model.test"))
        .set(GenAi.RESPONSE_MODEL, "llama-3")
        .set(GenAi.TIME_TO_FIRST_CHUNK, 0.5)
        .set(GenAi.INPUT_TOKENS, 7)
        .set(GenAi.OUTPUT_TOKENS, 3)
        .fail("timeout")
        .end();
    HistogramPointData duration = only("gen_ai.client.operation.duration", "s");
    assertEquals(
        List.of(0.01, 0.02, 0.04, 0.08, 0.16, 0.32), duration.getBoundaries().subList(0, 6));
    assertEquals("timeout", duration.getAttributes().get(AttributeKey.stringKey("error.type")));
    assertEquals(0.5, only("gen_ai.client.operation.time_to_first_chunk", "s").getSum());
    List<HistogramPointData> tokens = points("gen_ai.client.token.usage", "{token}");
    assertEquals(2, tokens.size());
    HistogramPointData input =
        tokens.stream().filter(it -> it.getSum() == 7).findFirst().orElseThrow();
    assertEquals(List.of(1.0, 4.0, 16.0, 64.0), input.getBoundaries().subList(0, 4));
    assertEquals(
        Attributes.builder()
            .put("gen_ai.operation.name", "chat")
            .put("gen_ai.provider.name", "openai")
            .put("gen_ai.request.model", "llama")
            .put("gen_ai.response.model", "llama-3")
            .put("gen_ai.token.type", "input")
            .put("server.address", "model.test")
            .build(),
        input.getAttributes());
  }

  @Test
  void agentsAndToolsAreMeasuredAsSuchAndOnce() {
    Span agent = telemetry.start(SpanSpec.invokeAgent("Clerk", true));
    agent.end();
    agent.end();
    telemetry.start(SpanSpec.executeTool("weather", "call_1", GenAi.FUNCTION)).end();
    HistogramPointData asked = only("gen_ai.invoke_agent.duration", "s");
    assertEquals(1, asked.getCount());
    assertEquals(List.of(0.1, 0.2, 0.4), asked.getBoundaries().subList(0, 3));
    assertEquals(
        Attributes.builder()
            .put("gen_ai.tool.name", "weather")
            .put("gen_ai.tool.type", "function")
            .build(),
        only("gen_ai.execute_tool.duration", "s").getAttributes());
  }

  private static SpanData span(String name) {
    return OTEL.getSpans().stream()
        .filter(span -> span.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static String text(SpanData span, String key) {
    return span.getAttributes().get(AttributeKey.stringKey(key));
  }

  private static HistogramPointData only(String name, String unit) {
    List<HistogramPointData> points = points(name, unit);
    assertEquals(1, points.size());
    return points.get(0);
  }

  private static List<HistogramPointData> points(String name, String unit) {
    MetricData metric =
        OTEL.getMetrics().stream()
            .filter(it -> it.getName().equals(name))
            .findFirst()
            .orElseThrow();
    assertEquals(unit, metric.getUnit());
    return List.copyOf(metric.getHistogramData().getPoints());
  }
}
