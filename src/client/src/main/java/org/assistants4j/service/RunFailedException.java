package org.assistants4j.service;

import org.assistants4j.api.LastError;
import org.assistants4j.api.Run;

/** A run ended without an answer: it failed, expired or was cancelled. */
public final class RunFailedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Run run;

  RunFailedException(Run run) {
    super(message(run));
    this.run = run;
  }

  /** The run as it ended; {@link Run#lastError()} says why where the server does. */
  public Run run() {
    return run;
  }

  private static String message(Run run) {
    LastError error = run.lastError();
    if (error != null && error.message() != null && !error.message().isEmpty()) {
      return error.message();
    }
    return "The run ended: " + run.status() + ".";
  }
}
