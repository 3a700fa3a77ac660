package org.assistants4j.service;

import org.assistants4j.api.ApiException;
import org.assistants4j.api.RequiredAction;
import org.assistants4j.api.Run;
import org.assistants4j.api.Usage;
import org.assistants4j.telemetry.GenAi;
import org.assistants4j.telemetry.Said;
import org.assistants4j.telemetry.Scope;
import org.assistants4j.telemetry.Span;
import org.assistants4j.telemetry.SpanSpec;
import org.assistants4j.telemetry.Telemetry;
import org.jspecify.annotations.Nullable;

/** One question as a span, with the functions that are called for it. */
final class AskTrace implements AutoCloseable {
  private static final String ERROR = "{\"error\":";

  private final Telemetry telemetry;
  private final Span span;
  private final Scope current;

  private AskTrace(Telemetry telemetry, Span span) {
    this.telemetry = telemetry;
    this.span = span;
    this.current = span.current();
  }

  static AskTrace start(Parts parts, String threadId, Question question) {
    Span span =
        parts
            .telemetry()
            .start(
                SpanSpec.invokeAgent(parts.assistant().name(), parts.remote())
                    .with(GenAi.CONVERSATION_ID, threadId));
    span.content(
        GenAi.INPUT_MESSAGES,
        () -> Said.messages(Said.message("user", Said.text(question.text()))));
    return new AskTrace(parts.telemetry(), span);
  }

  void answered(Reply reply) {
    run(reply.run());
    span.content(
        GenAi.OUTPUT_MESSAGES,
        () -> Said.messages(Said.message("assistant", Said.text(reply.text()))));
  }

  void failed(Throwable failure, @Nullable Run run) {
    if (run != null) {
      run(run);
    }
    if (failure instanceof ApiException refused && refused.error().code() != null) {
      span.fail(refused.error().code());
    } else if (failure instanceof ApiException refused) {
      span.fail(Integer.toString(refused.status()));
    } else {
      span.fail(failure);
    }
  }

  private void run(Run run) {
    span.set(GenAi.AGENT_ID, run.assistantId())
        .set(GenAi.REQUEST_MODEL, run.model())
        .set(GenAi.RUN_ID, run.id())
        .set(GenAi.RUN_STATUS, run.status().value());
    Usage usage = run.usage();
    if (usage != null) {
      span.set(GenAi.INPUT_TOKENS, usage.promptTokens())
          .set(GenAi.OUTPUT_TOKENS, usage.completionTokens());
    }
  }

  /** The call of a function, on whatever thread it runs. */
  Span function(RequiredAction.FunctionCall call) {
    String name = call.function().name();
    Span started =
        telemetry.start(SpanSpec.executeTool(name, call.id(), GenAi.FUNCTION), span.context());
    return started.content(GenAi.TOOL_ARGUMENTS, () -> Said.cut(call.function().arguments()));
  }

  /** Functions tell the model of their errors in this form. */
  static void returned(Span function, String output) {
    if (output.startsWith(ERROR)) {
      function.fail("tool_error");
    }
    function.content(GenAi.TOOL_RESULT, () -> Said.cut(output));
  }

  @Override
  public void close() {
    current.close();
    span.end();
  }
}
