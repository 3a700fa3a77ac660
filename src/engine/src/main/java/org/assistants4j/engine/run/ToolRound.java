package org.assistants4j.engine.run;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.assistants4j.api.RequiredAction;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunBuilder;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.RunStatus;
import org.assistants4j.api.RunStep;
import org.assistants4j.api.RunStepBuilder;
import org.assistants4j.api.RunStepDelta;
import org.assistants4j.api.RunStepStatus;
import org.assistants4j.api.StepDetails;
import org.assistants4j.api.ToolCall;
import org.assistants4j.api.Usage;
import org.assistants4j.engine.model.Cancellation;
import org.assistants4j.engine.model.ModelCancelledException;
import org.assistants4j.engine.model.Turn;
import org.assistants4j.engine.store.Kind;
import org.assistants4j.engine.store.Stored;
import org.assistants4j.telemetry.GenAi;
import org.assistants4j.telemetry.Said;
import org.assistants4j.telemetry.Span;
import org.assistants4j.telemetry.SpanSpec;
import org.assistants4j.telemetry.Telemetry;
import org.jspecify.annotations.Nullable;

/** One round of tool calls: built-in tools are used here, functions wait for the caller. */
final class ToolRound {
  private final RunSearch search;
  private final Clock clock;
  private final Telemetry telemetry;

  ToolRound(RunSearch search, Clock clock, Telemetry telemetry) {
    this.search = search;
    this.clock = clock;
    this.telemetry = telemetry;
  }

  /** Notes the calls as a new step and does them; true when the run now waits for outputs. */
  boolean begin(RunWriter writer, List<Turn.Call> calls, @Nullable Usage usage, SearchScope scope) {
    List<ToolCall> open = calls.stream().map(ToolCalls::open).toList();
    StepDetails none = new StepDetails.ToolCalls(List.of());
    RunStep told = Steps.begin(writer.run(), now(), none, "tool_calls");
    RunStep step =
        RunStepBuilder.builder(told)
            .stepDetails(new StepDetails.ToolCalls(open))
            .usage(usage)
            .build();
    // The stream tells an empty step that is filled by deltas; the store holds the calls at once.
    writer.write(change -> change.addFilledByDeltas(told, step));
    for (int i = 0; i < open.size(); i++) {
      for (RunStepDelta.Call piece : ToolCalls.pieces(i, open.get(i))) {
        writer.delta(new RunEvent.OfStepDelta(RunStepDelta.toolCall(step.id(), piece)));
      }
    }
    return finish(writer, step, scope);
  }

  /** Does what is still open in a step of calls; true when the run now waits for outputs. */
  boolean finish(RunWriter writer, RunStep step, SearchScope scope) {
    List<ToolCall> calls = new ArrayList<>();
    for (ToolCall call : ((StepDetails.ToolCalls) step.stepDetails()).toolCalls()) {
      calls.add(ToolCalls.answered(call) ? call : use(writer, call, scope));
    }
    List<ToolCall> waiting = calls.stream().filter(call -> !ToolCalls.answered(call)).toList();
    writer.write(
        change -> {
          Stored<RunStep> stored =
              change.tx().find(Kind.STEP, writer.tenant(), step.runId(), step.id()).orElseThrow();
          RunStepBuilder next =
              RunStepBuilder.builder(stored.doc()).stepDetails(new StepDetails.ToolCalls(calls));
          if (waiting.isEmpty()) {
            next.status(RunStepStatus.COMPLETED).completedAt(now());
          }
          change.step(stored, next.build());
          if (!waiting.isEmpty()) {
            change.run(waitingFor(change.run(), waiting));
          }
        });
    return !waiting.isEmpty();
  }

  /**
   * Waits until what was attached to the run's thread has been read, but not for ever.
   *
   * @throws ModelCancelledException when the run is to end meanwhile
   */
  void awaitFiles(RunWriter writer, Cancellation cancellation) throws ModelCancelledException {
    search.awaitFiles(writer, cancellation);
  }

  private static Run waitingFor(Run run, List<ToolCall> calls) {
    List<RequiredAction.FunctionCall> required =
        calls.stream()
            .map(ToolCalls::asked)
            .map(call -> new RequiredAction.FunctionCall(call.id(), call.name(), call.arguments()))
            .toList();
    return RunBuilder.builder(run)
        .status(RunStatus.REQUIRES_ACTION)
        .requiredAction(new RequiredAction(required))
        .build();
  }

  private ToolCall use(RunWriter writer, ToolCall call, SearchScope scope) {
    if (call instanceof ToolCall.FileSearch searching) {
      return searched(writer, searching, scope);
    }
    ToolCall.Function function = (ToolCall.Function) call;
    String name = function.function().name();
    if (offered(writer.run(), name)) {
      return call;
    }
    return new ToolCall.Function(
        function.id(),
        name,
        function.function().arguments(),
        "There is no function named '" + name + "'.");
  }

  private ToolCall searched(RunWriter writer, ToolCall.FileSearch call, SearchScope scope) {
    SpanSpec spec = SpanSpec.executeTool(ToolCalls.FILE_SEARCH, call.id(), GenAi.DATASTORE);
    try (Span span = telemetry.start(spec)) {
      try {
        span.content(GenAi.TOOL_ARGUMENTS, () -> Said.cut(ToolCalls.asked(call).arguments()));
        ToolCall.FileSearch found = search.answered(writer.tenant(), writer.run(), call, scope);
        span.content(GenAi.TOOL_RESULT, () -> Said.cut(passages(found)));
        return found;
      } catch (RuntimeException failed) {
        span.fail(failed);
        throw failed;
      }
    }
  }

  private static String passages(ToolCall.FileSearch found) {
    return found.fileSearch().results().stream()
        .flatMap(result -> result.content().stream())
        .map(ToolCall.Passage::text)
        .collect(Collectors.joining("\n\n"));
  }

  private static boolean offered(Run run, String name) {
    return run.tools().stream().anyMatch(tool -> ToolChoices.isFunction(tool, name));
  }

  private long now() {
    return clock.instant().getEpochSecond();
  }
}
