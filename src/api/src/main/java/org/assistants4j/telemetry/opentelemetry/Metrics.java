package org.assistants4j.telemetry.opentelemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongHistogram;
import io.opentelemetry.api.metrics.Meter;
import io.opentelemetry.context.Context;
import java.util.List;
import org.assistants4j.telemetry.GenAi;
import org.jspecify.annotations.Nullable;

/** The metrics of the conventions, each by what its operation's span noted. */
final class Metrics {
  private static final List<Double> SECONDS =
      List.of(
          0.01, 0.02, 0.04, 0.08, 0.16, 0.32, 0.64, 1.28, 2.56, 5.12, 10.24, 20.48, 40.96, 81.92);
  private static final List<Double> AGENT_SECONDS =
      List.of(0.1, 0.2, 0.4, 0.8, 1.6, 3.2, 6.4, 12.8, 25.6, 51.2, 102.4, 204.8, 409.6);
  private static final List<Long> TOKENS =
      List.of(
          1L, 4L, 16L, 64L, 256L, 1024L, 4096L, 16384L, 65536L, 262144L, 1048576L, 4194304L,
          16777216L, 67108864L);
  private static final AttributeKey<String> TOKEN_TYPE =
      AttributeKey.stringKey("gen_ai.token.type");
  private static final String[] MODEL_CALL = {
    GenAi.OPERATION,
    GenAi.PROVIDER,
    GenAi.REQUEST_MODEL,
    GenAi.RESPONSE_MODEL,
    GenAi.SERVER_ADDRESS,
    GenAi.SERVER_PORT
  };

  private final DoubleHistogram chat;
  private final DoubleHistogram firstChunk;
  private final DoubleHistogram agent;
  private final DoubleHistogram tool;
  private final LongHistogram tokens;

  Metrics(Meter meter) {
    chat = seconds(meter, "gen_ai.client.operation.duration", "GenAI operation duration.", SECONDS);
    firstChunk =
        seconds(
            meter,
            "gen_ai.client.operation.time_to_first_chunk",
            "Time from the request to the first chunk of the answer.",
            SECONDS);
    agent =
        seconds(
            meter,
            "gen_ai.invoke_agent.duration",
            "The duration of one question to an agent, to the end of its answer.",
            AGENT_SECONDS);
    tool =
        seconds(
            meter,
            "gen_ai.execute_tool.duration",
            "The duration of a single tool execution.",
            SECONDS);
    tokens =
        meter
            .histogramBuilder("gen_ai.client.token.usage")
            .setUnit("{token}")
            .setDescription("Number of input and output tokens used.")
            .ofLongs()
            .setExplicitBucketBoundariesAdvice(TOKENS)
            .build();
  }

  private static DoubleHistogram seconds(
      Meter meter, String name, String description, List<Double> boundaries) {
    return meter
        .histogramBuilder(name)
        .setUnit("s")
        .setDescription(description)
        .setExplicitBucketBoundariesAdvice(boundaries)
        .build();
  }

  /**
   * Records work that has ended.
   *
   * @param in the work's own, which ties the measurements to its trace
   */
  void record(Noted noted, double seconds, Context in) {
    Object operation = noted.get(GenAi.OPERATION);
    if (GenAi.CHAT.equals(operation)) {
      chat(noted, seconds, in);
    } else if (GenAi.EXECUTE_TOOL.equals(operation)) {
      tool.record(
          seconds,
          noted.only(GenAi.TOOL_NAME, GenAi.TOOL_TYPE, GenAi.AGENT_NAME, GenAi.ERROR_TYPE),
          in);
    } else if (GenAi.INVOKE_AGENT.equals(operation)) {
      agent.record(
          seconds, noted.only(GenAi.AGENT_NAME, GenAi.REQUEST_MODEL, GenAi.ERROR_TYPE), in);
    }
  }

  private void chat(Noted noted, double seconds, Context in) {
    Attributes call = noted.only(MODEL_CALL);
    Object error = noted.get(GenAi.ERROR_TYPE);
    chat.record(
        seconds,
        error == null ? call : call.toBuilder().put(GenAi.ERROR_TYPE, error.toString()).build(),
        in);
    if (noted.get(GenAi.TIME_TO_FIRST_CHUNK) instanceof Double waited) {
      firstChunk.record(waited, call, in);
    }
    tokens(noted.get(GenAi.INPUT_TOKENS), "input", call, in);
    tokens(noted.get(GenAi.OUTPUT_TOKENS), "output", call, in);
  }

  private void tokens(@Nullable Object count, String type, Attributes call, Context in) {
    if (count instanceof Long number) {
      tokens.record(number, call.toBuilder().put(TOKEN_TYPE, type).build(), in);
    }
  }
}
