package org.assistants4j.engine.run;

import static org.assistants4j.api.RunStatus.CANCELLED;
import static org.assistants4j.api.RunStatus.CANCELLING;
import static org.assistants4j.api.RunStatus.COMPLETED;
import static org.assistants4j.api.RunStatus.EXPIRED;
import static org.assistants4j.api.RunStatus.FAILED;
import static org.assistants4j.api.RunStatus.INCOMPLETE;
import static org.assistants4j.api.RunStatus.IN_PROGRESS;
import static org.assistants4j.api.RunStatus.QUEUED;
import static org.assistants4j.api.RunStatus.REQUIRES_ACTION;

import java.util.Map;
import java.util.Set;
import org.assistants4j.api.RunStatus;

/** The changes of status that a run may make. */
final class Transitions {
  private static final Map<RunStatus, Set<RunStatus>> NEXT =
      Map.of(
          QUEUED, Set.of(IN_PROGRESS, CANCELLED, EXPIRED, FAILED),
          IN_PROGRESS,
              Set.of(
                  REQUIRES_ACTION, CANCELLING, CANCELLED, COMPLETED, INCOMPLETE, EXPIRED, FAILED),
          REQUIRES_ACTION, Set.of(QUEUED, CANCELLED, EXPIRED),
          CANCELLING, Set.of(CANCELLED));

  private Transitions() {}

  static boolean allowed(RunStatus from, RunStatus to) {
    return NEXT.getOrDefault(from, Set.of()).contains(to);
  }

  /**
   * @throws IllegalStateException when a run never goes from the one to the other
   */
  static void check(RunStatus from, RunStatus to) {
    if (!from.equals(to) && !allowed(from, to)) {
      throw new IllegalStateException("A run does not go from " + from + " to " + to + ".");
    }
  }
}
