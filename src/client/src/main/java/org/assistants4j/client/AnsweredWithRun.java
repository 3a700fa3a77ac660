package org.assistants4j.client;

import org.assistants4j.api.Run;
import org.jspecify.annotations.Nullable;

/** The server was asked for a stream, and has answered with the run alone. */
final class AnsweredWithRun extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int MOST_CAUSES = 20;

  private final transient Run run;

  AnsweredWithRun(Run run) {
    super("The server does not stream.", null, false, false);
    this.run = run;
  }

  Run run() {
    return run;
  }

  /** The one among the causes of a failure, or null. */
  static @Nullable AnsweredWithRun in(Throwable failure) {
    Throwable each = failure;
    for (int i = 0; each != null && i < MOST_CAUSES; i++) {
      if (each instanceof AnsweredWithRun answered) {
        return answered;
      }
      each = each.getCause();
    }
    return null;
  }
}
