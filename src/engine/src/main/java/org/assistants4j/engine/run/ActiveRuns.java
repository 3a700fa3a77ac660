package org.assistants4j.engine.run;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.assistants4j.engine.model.Cancellation;

/** The runs that execute on this node. */
final class ActiveRuns {
  private final Map<String, Cancellation> cancellations = new ConcurrentHashMap<>();
  private volatile boolean closing;

  /**
   * Notes that a run executes here, until {@link #leave}.
   *
   * @throws IllegalStateException when it does already, or this node is stopping
   */
  Cancellation enter(String runId) {
    Cancellation cancellation = new Cancellation();
    if (closing || cancellations.putIfAbsent(runId, cancellation) != null) {
      throw new IllegalStateException(runId + " executes already, or this node is stopping.");
    }
    return cancellation;
  }

  void leave(String runId) {
    cancellations.remove(runId);
  }

  /** Stops what a run does here; false when it does nothing here. */
  boolean stop(String runId) {
    Cancellation cancellation = cancellations.get(runId);
    if (cancellation == null) {
      return false;
    }
    cancellation.request();
    return true;
  }

  Set<String> ids() {
    return Set.copyOf(cancellations.keySet());
  }

  /** Stops everything and lets nothing begin. */
  void close() {
    closing = true;
    cancellations.values().forEach(Cancellation::request);
  }
}
