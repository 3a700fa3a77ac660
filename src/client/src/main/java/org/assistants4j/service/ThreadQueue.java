package org.assistants4j.service;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.assistants4j.api.ThreadBusyException;
import org.jspecify.annotations.Nullable;

/**
 * Lets those who ask on one thread take turns, in the order in which they came. It knows this JVM
 * alone; what other nodes do shows as a run that is active.
 */
final class ThreadQueue {
  private final Map<String, Line> lines = new ConcurrentHashMap<>();

  private static final class Line {
    final Semaphore turn = new Semaphore(1, true);
    int people;
  }

  /** A turn, until it is closed. */
  interface Turn extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Waits for a turn.
   *
   * @throws ThreadBusyException when it does not come in time
   * @throws CancellationException when this thread is interrupted, which it then still is
   */
  Turn await(String threadId, Duration patience) {
    Line line = lines.compute(threadId, (id, known) -> join(known));
    boolean mine = false;
    try {
      mine = line.turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      throw Interruptions.cancelled("Interrupted while waiting for a turn.", interrupted);
    } finally {
      if (!mine) {
        leave(threadId);
      }
    }
    if (!mine) {
      throw ThreadBusyException.waitedFor(threadId);
    }
    return () -> {
      line.turn.release();
      leave(threadId);
    };
  }

  /** Whether somebody has that thread, or waits for it. */
  boolean isTaken(String threadId) {
    return lines.containsKey(threadId);
  }

  /** Threads that somebody has or waits for. */
  int size() {
    return lines.size();
  }

  private static Line join(@Nullable Line known) {
    Line line = known == null ? new Line() : known;
    line.people++;
    return line;
  }

  private void leave(String threadId) {
    lines.computeIfPresent(threadId, (id, line) -> --line.people == 0 ? null : line);
  }
}
