package org.assistants4j.service;

/** What becomes of a question on a thread that has an active run. */
public enum WhenBusy {
  /** It waits for its turn, up to {@code assistants.busy.timeout}. */
  WAIT,
  /** It is refused. */
  REJECT,
  /** The active run is cancelled. */
  CANCEL
}
