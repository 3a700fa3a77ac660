package org.assistants4j.engine.run;

import java.util.List;
import java.util.Objects;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunStep;
import org.assistants4j.api.Usage;
import org.jspecify.annotations.Nullable;

/**
 * The tokens that a run may still use, over all its rounds.
 *
 * @param context what the model takes at once
 * @param prompt null when the run sets no bound
 * @param completion null when the run sets no bound
 */
record Budget(int context, @Nullable Integer prompt, @Nullable Integer completion) {
  /** The room that is kept for an answer of unknown length, when the context is large enough. */
  private static final int ANSWER = 4096;

  static Budget of(Run run, List<RunStep> done, int context) {
    Usage used =
        done.stream().map(RunStep::usage).filter(Objects::nonNull).reduce(Usage.NONE, Usage::plus);
    return new Budget(
        context,
        left(run.maxPromptTokens(), used.promptTokens()),
        left(run.maxCompletionTokens(), used.completionTokens()));
  }

  private static @Nullable Integer left(@Nullable Integer bound, int used) {
    return bound == null ? null : bound - used;
  }

  boolean answersUsedUp() {
    return completion != null && completion <= 0;
  }

  /** Whether the run's own bound is what keeps a prompt short, and not the model's. */
  boolean promptBound() {
    return prompt != null && prompt <= forPrompt();
  }

  /** The most tokens of the next prompt. */
  int forPrompt() {
    int answer = Math.min(completion == null ? ANSWER : completion, context / 4);
    return prompt == null ? context - answer : Math.min(prompt, context - answer);
  }
}
