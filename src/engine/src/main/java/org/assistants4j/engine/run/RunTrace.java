package org.assistants4j.engine.run;

import java.util.Optional;
import org.assistants4j.api.LastError;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.RunStatus;
import org.assistants4j.api.RunStep;
import org.assistants4j.api.RunStepStatus;
import org.assistants4j.api.Usage;
import org.assistants4j.telemetry.GenAi;
import org.assistants4j.telemetry.Scope;
import org.assistants4j.telemetry.Span;
import org.assistants4j.telemetry.SpanSpec;
import org.assistants4j.telemetry.Telemetry;
import org.jspecify.annotations.Nullable;

/** The spans of one part of a run, and of its steps, made of what the run's writer writes. */
final class RunTrace implements AutoCloseable {
  /** Of a run that nobody works on here. */
  static final RunTrace NONE =
      new RunTrace(Telemetry.NONE, Telemetry.NONE.start(SpanSpec.of("none")));

  private final Telemetry telemetry;
  private final Span span;
  private final Scope current;
  private @Nullable StepTrace step;

  private record StepTrace(String id, Span span, Scope current) {
    void end() {
      current.close();
      span.end();
    }
  }

  private RunTrace(Telemetry telemetry, Span span) {
    this.telemetry = telemetry;
    this.span = span;
    this.current = span.current();
  }

  /**
   * Begins the span on this thread, where it is closed.
   *
   * @param parent what it is part of, or null
   */
  static RunTrace start(Telemetry telemetry, String tenant, Run run, @Nullable String parent) {
    SpanSpec spec =
        SpanSpec.of("run")
            .with(GenAi.RUN_ID, run.id())
            .with(GenAi.CONVERSATION_ID, run.threadId())
            .with(GenAi.AGENT_ID, run.assistantId())
            .with(GenAi.REQUEST_MODEL, run.model())
            .with(GenAi.TENANT, tenant);
    return new RunTrace(telemetry, telemetry.start(spec, parent));
  }

  /** Something was written. */
  void hear(RunEvent event) {
    if (event instanceof RunEvent.OfRun told) {
      note(told.data());
    } else if (event instanceof RunEvent.OfStep told) {
      if (told.data().status().equals(RunStepStatus.IN_PROGRESS)) {
        begin(told.data());
      } else {
        end(told.data());
      }
    }
  }

  /** A step is worked on, which this node or another has begun. */
  void begin(RunStep begun) {
    if (this == NONE || step != null && step.id().equals(begun.id())) {
      return;
    }
    SpanSpec spec =
        SpanSpec.of("step " + begun.type())
            .with(GenAi.STEP_ID, begun.id())
            .with(GenAi.RUN_ID, begun.runId())
            .with(GenAi.CONVERSATION_ID, begun.threadId());
    Span made = telemetry.start(spec, span.context());
    // A message begins within the model's call, which stays the current one.
    Scope inside = begun.type().equals("tool_calls") ? made.current() : Scope.NONE;
    step = new StepTrace(begun.id(), made, inside);
  }

  private void end(RunStep ended) {
    if (step == null || !step.id().equals(ended.id())) {
      return;
    }
    step.span().set(GenAi.STEP_STATUS, ended.status().value());
    fail(step.span(), ended.lastError());
    step.end();
    step = null;
  }

  private void note(Run run) {
    span.set(GenAi.RUN_STATUS, run.status().value());
    Usage usage = run.usage();
    if (usage != null) {
      span.set(GenAi.INPUT_TOKENS, usage.promptTokens());
      span.set(GenAi.OUTPUT_TOKENS, usage.completionTokens());
    }
    fail(span, run.lastError());
    if (run.status().equals(RunStatus.EXPIRED)) {
      span.fail("expired");
    }
  }

  private static void fail(Span span, @Nullable LastError error) {
    Optional.ofNullable(error).ifPresent(it -> span.fail(it.code()));
  }

  /** This part of the run is over; a step that goes on later has its span until here. */
  @Override
  public void close() {
    if (step != null) {
      step.end();
      step = null;
    }
    current.close();
    span.end();
  }
}
