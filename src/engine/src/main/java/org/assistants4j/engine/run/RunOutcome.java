package org.assistants4j.engine.run;

import org.assistants4j.api.LastError;
import org.assistants4j.api.RunStatus;
import org.assistants4j.api.RunStepStatus;
import org.jspecify.annotations.Nullable;

/**
 * How a run ends.
 *
 * @param step what becomes of the step that is still open
 * @param messageReason why the message that is still open is incomplete
 * @param reason why the run is incomplete, null when it is not
 */
record RunOutcome(
    RunStatus status,
    @Nullable LastError error,
    RunStepStatus step,
    String messageReason,
    @Nullable String reason) {
  static final RunOutcome COMPLETED =
      new RunOutcome(RunStatus.COMPLETED, null, RunStepStatus.COMPLETED, "run_failed");
  static final RunOutcome CANCELLED =
      new RunOutcome(RunStatus.CANCELLED, null, RunStepStatus.CANCELLED, "run_cancelled");
  static final RunOutcome EXPIRED =
      new RunOutcome(RunStatus.EXPIRED, null, RunStepStatus.EXPIRED, "run_expired");

  /** The answers became longer than they may. */
  static final RunOutcome TOO_LONG = incomplete("max_completion_tokens");

  /** The prompts became longer than they may. */
  static final RunOutcome TOO_MUCH_ASKED = incomplete("max_prompt_tokens");

  private RunOutcome(
      RunStatus status, @Nullable LastError error, RunStepStatus step, String messageReason) {
    this(status, error, step, messageReason, null);
  }

  private static RunOutcome incomplete(String reason) {
    return new RunOutcome(
        RunStatus.INCOMPLETE, null, RunStepStatus.COMPLETED, "max_tokens", reason);
  }

  static RunOutcome failed(LastError error) {
    return new RunOutcome(RunStatus.FAILED, error, RunStepStatus.FAILED, "run_failed");
  }

  /** The model's own filter stopped it. */
  static RunOutcome filtered() {
    return new RunOutcome(
        RunStatus.FAILED,
        new LastError("server_error", "The model's content filter stopped the answer."),
        RunStepStatus.FAILED,
        "content_filter");
  }
}
