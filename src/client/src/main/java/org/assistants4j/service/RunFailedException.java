package org.assistants4j.service;

import org.assistants4j.api.ApiError;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.LastError;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunStatus;

/**
 * A run ended without an answer. Its status is 429 when the model was asked too much, 409 when the
 * run was cancelled, 504 when it expired, and 502 when it failed otherwise.
 */
public final class RunFailedException extends ApiException {
  private static final long serialVersionUID = 1L;
  private static final int CONFLICT = 409;
  private static final int TOO_MANY = 429;
  private static final int BAD_GATEWAY = 502;
  private static final int GATEWAY_TIMEOUT = 504;

  private final transient Run run;

  RunFailedException(Run run) {
    super(status(run), error(run));
    this.run = run;
  }

  /** The run as it ended; {@link Run#lastError()} says why where the server does. */
  public Run run() {
    return run;
  }

  private static int status(Run run) {
    if (run.status().equals(RunStatus.CANCELLED) || run.status().equals(RunStatus.CANCELLING)) {
      return CONFLICT;
    } else if (run.status().equals(RunStatus.EXPIRED)) {
      return GATEWAY_TIMEOUT;
    }
    LastError error = run.lastError();
    return error != null && "rate_limit_exceeded".equals(error.code()) ? TOO_MANY : BAD_GATEWAY;
  }

  private static ApiError error(Run run) {
    LastError error = run.lastError();
    String message =
        error == null || error.message() == null || error.message().isEmpty()
            ? "The run ended: " + run.status() + "."
            : error.message();
    String code = error == null ? "run_" + run.status() : error.code();
    return new ApiError(message, "server_error", null, code);
  }
}
