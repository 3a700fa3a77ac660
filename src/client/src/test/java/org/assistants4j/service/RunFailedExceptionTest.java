package org.assistants4j.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.assistants4j.api.LastError;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunBuilder;
import org.assistants4j.api.RunStatus;
import org.junit.jupiter.api.Test;

class RunFailedExceptionTest {
  private static RunFailedException failed(RunStatus status, LastError error) {
    Run run = RunBuilder.builder(Events.run(status)).lastError(error).build();
    return new RunFailedException(run);
  }

  private static void assertTold(
      int status, String message, String code, RunFailedException failed) {
    assertEquals(status, failed.status());
    assertEquals(message, failed.getMessage());
    assertEquals(code, failed.error().code());
  }

  @Test
  void theStatusSaysWhatACallerCanDo() {
    assertTold(
        409, "The run ended: cancelled.", "run_cancelled", failed(RunStatus.CANCELLED, null));
    assertTold(504, "The run ended: expired.", "run_expired", failed(RunStatus.EXPIRED, null));
    assertTold(502, "The run ended: failed.", "run_failed", failed(RunStatus.FAILED, null));
    assertTold(
        429,
        "Slow down.",
        "rate_limit_exceeded",
        failed(RunStatus.FAILED, new LastError("rate_limit_exceeded", "Slow down.")));
    assertTold(
        502,
        "Not well.",
        "server_error",
        failed(RunStatus.FAILED, new LastError("server_error", "Not well.")));
    assertTold(502, "The run ended: odd.", "run_odd", failed(new RunStatus("odd"), null));
  }

  @Test
  void anErrorWithoutWordsSaysHowTheRunEnded() {
    assertTold(
        502,
        "The run ended: failed.",
        "invalid_prompt",
        failed(RunStatus.FAILED, new LastError("invalid_prompt", "")));
  }
}
