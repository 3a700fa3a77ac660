package org.assistants4j.engine.run;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assistants4j.engine.model.Cancellation;
import org.jspecify.annotations.Nullable;

/** The runs that execute on this node. */
final class ActiveRuns {
  /** Longer than a part of a run needs to leave once it has told its end. */
  private static final Duration LEAVING = Duration.ofSeconds(5);

  private final Map<String, Work> active = new ConcurrentHashMap<>();
  private volatile boolean closing;

  private record Work(Cancellation cancellation, CountDownLatch left) {
    Work() {
      this(new Cancellation(), new CountDownLatch(1));
    }
  }

  /**
   * Notes that a run executes here, until {@link #leave}. Where its part before does still, because
   * its caller was told of the end and was faster, that is waited for.
   *
   * @throws IllegalStateException when that does not leave, or this node is stopping
   */
  Cancellation enter(String runId) {
    Work mine = new Work();
    for (Work other = join(runId, mine); other != null; other = join(runId, mine)) {
      if (!left(other)) {
        throw new IllegalStateException(runId + " executes already.");
      }
    }
    return mine.cancellation();
  }

  private @Nullable Work join(String runId, Work mine) {
    if (closing) {
      throw new IllegalStateException(runId + " is not executed: this node is stopping.");
    }
    return active.putIfAbsent(runId, mine);
  }

  private static boolean left(Work other) {
    try {
      return other.left().await(LEAVING.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("This node is stopping.", stopped);
    }
  }

  void leave(String runId) {
    Work work = active.remove(runId);
    if (work != null) {
      work.left().countDown();
    }
  }

  /** Stops what a run does here; false when it does nothing here. */
  boolean stop(String runId) {
    Work work = active.get(runId);
    if (work == null) {
      return false;
    }
    work.cancellation().request();
    return true;
  }

  Set<String> ids() {
    return Set.copyOf(active.keySet());
  }

  /** Stops everything and lets nothing begin. */
  void close() {
    closing = true;
    active.values().forEach(work -> work.cancellation().request());
  }
}
