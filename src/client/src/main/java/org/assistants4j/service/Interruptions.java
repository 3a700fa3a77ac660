package org.assistants4j.service;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import org.assistants4j.api.retry.Pause;

/** What becomes of a thread that is interrupted while it waits. */
final class Interruptions {
  private Interruptions() {}

  /** What the thread throws; it stays interrupted. */
  static CancellationException cancelled(String message, InterruptedException interrupted) {
    Thread.currentThread().interrupt();
    var cancelled = new CancellationException(message);
    cancelled.initCause(interrupted);
    return cancelled;
  }

  /**
   * @throws CancellationException when this thread is interrupted, which it then still is
   */
  static void check() {
    if (Thread.interrupted()) {
      throw cancelled("Interrupted before anything was asked.", new InterruptedException());
    }
  }

  /**
   * Waits.
   *
   * @throws CancellationException when this thread is interrupted, which it then still is
   */
  static void pause(Duration length) {
    try {
      Pause.REAL.await(length, new CountDownLatch(1));
    } catch (InterruptedException interrupted) {
      throw cancelled("Interrupted while waiting for a turn.", interrupted);
    }
  }

  /** Does something in peace: an interrupt would close the connections that it needs. */
  static void undisturbed(Runnable work) {
    boolean interrupted = Thread.interrupted();
    try {
      work.run();
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
