package org.assistants4j.chat;

import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One question that somebody waits for on this node, from when it was taken to its end. */
final class Ask implements AutoCloseable {
  private final String id;
  private final Consumer<Ask> onEnd;
  private @Nullable Thread asking;
  private boolean stopped;

  /**
   * @param id that the question was sent with
   * @param onEnd is told that nobody waits any more
   */
  Ask(String id, Consumer<Ask> onEnd) {
    this.id = id;
    this.onEnd = onEnd;
  }

  String id() {
    return id;
  }

  /** Whether somebody wanted no answer any more. */
  synchronized boolean stopped() {
    return stopped;
  }

  /** Ends it, also while it waits for its turn: the thread that asks is interrupted. */
  synchronized void stop() {
    stopped = true;
    if (asking != null) {
      asking.interrupt();
    }
  }

  /**
   * Asks on this thread.
   *
   * @throws CancellationException when it was stopped
   */
  <T> T during(Supplier<T> question) {
    begin();
    try {
      return question.get();
    } finally {
      end();
    }
  }

  private synchronized void begin() {
    if (stopped) {
      throw new CancellationException("Stopped before it was asked.");
    }
    asking = Thread.currentThread();
  }

  /** From here on nobody interrupts the thread, and whoever has is forgotten. */
  private synchronized void end() {
    asking = null;
    if (stopped) {
      Thread.interrupted();
    }
  }

  /** Nobody waits any more. */
  @Override
  public void close() {
    onEnd.accept(this);
  }
}
