package org.assistants4j.engine.run;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.RequiredAction;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunBuilder;
import org.assistants4j.api.RunStatus;
import org.assistants4j.api.RunStep;
import org.assistants4j.api.RunStepBuilder;
import org.assistants4j.api.RunStepStatus;
import org.assistants4j.api.StepDetails;
import org.assistants4j.api.SubmitToolOutputsRequest;
import org.assistants4j.api.SubmitToolOutputsRequest.ToolOutput;
import org.assistants4j.api.ToolCall;
import org.assistants4j.engine.store.Stored;

/** Takes the outputs that a run waits for and queues it again. */
final class Outputs {
  private final RunQueue queue;
  private final Clock clock;

  Outputs(RunQueue queue, Clock clock) {
    this.queue = queue;
    this.clock = clock;
  }

  /**
   * @throws ApiException when the run waits for no outputs or for others
   */
  Run submit(RunWriter writer, SubmitToolOutputsRequest request) {
    Run run = writer.run();
    RequiredAction action = run.requiredAction();
    if (!run.status().equals(RunStatus.REQUIRES_ACTION) || action == null) {
      throw ApiException.badRequest(
          "Runs in status \"%s\" do not accept tool outputs.".formatted(run.status()));
    }
    Map<String, String> outputs = outputs(action, request);
    writer.write(
        change -> {
          for (Stored<RunStep> step : RunWriter.openSteps(change.tx(), writer.tenant(), run.id())) {
            change.step(step, answered(step.doc(), outputs));
          }
          change.run(
              RunBuilder.builder(change.run())
                  .status(RunStatus.QUEUED)
                  .requiredAction(null)
                  .build());
          // The journal's length tells this part of the run from those before it.
          queue.execute(change.tx(), run.id(), writer.lastEvent(), clock.instant());
        });
    return writer.run();
  }

  private static Map<String, String> outputs(
      RequiredAction action, SubmitToolOutputsRequest request) {
    List<String> expected =
        action.submitToolOutputs().toolCalls().stream()
            .map(RequiredAction.FunctionCall::id)
            .toList();
    List<String> given = request.toolOutputs().stream().map(ToolOutput::toolCallId).toList();
    if (given.size() != expected.size()
        || !given.containsAll(expected)
        || !expected.containsAll(given)) {
      throw ApiException.badRequest(
          "Expected tool outputs for call_ids %s, got %s"
              .formatted(quoted(expected), quoted(given)));
    }
    Map<String, String> outputs = new HashMap<>();
    request
        .toolOutputs()
        .forEach(it -> outputs.put(it.toolCallId(), it.output() == null ? "" : it.output()));
    return outputs;
  }

  private static String quoted(List<String> ids) {
    return ids.stream().map(id -> "'" + id + "'").collect(Collectors.joining(", ", "[", "]"));
  }

  private RunStep answered(RunStep step, Map<String, String> outputs) {
    List<ToolCall> calls = new ArrayList<>();
    for (ToolCall call : ((StepDetails.ToolCalls) step.stepDetails()).toolCalls()) {
      calls.add(answered(call, outputs));
    }
    return RunStepBuilder.builder(step)
        .stepDetails(new StepDetails.ToolCalls(calls))
        .status(RunStepStatus.COMPLETED)
        .completedAt(clock.instant().getEpochSecond())
        .build();
  }

  private static ToolCall answered(ToolCall call, Map<String, String> outputs) {
    if (call instanceof ToolCall.Function function && outputs.containsKey(function.id())) {
      ToolCall.Call asked = function.function();
      String output = outputs.get(function.id());
      return new ToolCall.Function(function.id(), asked.name(), asked.arguments(), output);
    }
    return call;
  }
}
