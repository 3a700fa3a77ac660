package org.assistants4j.engine.run;

import java.util.List;
import java.util.Set;
import org.assistants4j.api.Check;
import org.assistants4j.api.RunStep;
import org.assistants4j.api.RunStepBuilder;
import org.assistants4j.api.RunStepsApi;
import org.assistants4j.api.StepDetails;
import org.assistants4j.api.ToolCall;
import org.jspecify.annotations.Nullable;

/** Run steps as callers see them: the store keeps more of a search than the API tells. */
final class ShownSteps {
  private ShownSteps() {}

  /**
   * Whether passages are asked for.
   *
   * @throws org.assistants4j.api.InvalidParameterException when anything else is
   */
  static boolean wantsPassages(@Nullable List<String> include) {
    if (include == null || include.isEmpty()) {
      return false;
    }
    include.forEach(what -> Check.oneOf(what, Set.of(RunStepsApi.FILE_SEARCH_CONTENT), "include"));
    return true;
  }

  /**
   * @param passages whether the passages that were found are told too
   */
  static RunStep of(RunStep step, boolean passages) {
    if (!(step.stepDetails() instanceof StepDetails.ToolCalls calls)) {
      return step;
    }
    List<ToolCall> shown = calls.toolCalls().stream().map(call -> of(call, passages)).toList();
    return RunStepBuilder.builder(step).stepDetails(new StepDetails.ToolCalls(shown)).build();
  }

  private static ToolCall of(ToolCall call, boolean passages) {
    if (!(call instanceof ToolCall.FileSearch search)) {
      return call;
    }
    List<ToolCall.Result> results = search.fileSearch().results();
    List<ToolCall.Result> shown =
        passages || results == null
            ? results
            : results.stream()
                .map(it -> new ToolCall.Result(it.fileId(), it.fileName(), it.score(), null, null))
                .toList();
    return new ToolCall.FileSearch(
        search.id(), new ToolCall.Search(search.fileSearch().rankingOptions(), shown, null), null);
  }
}
