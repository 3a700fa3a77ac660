package org.assistants4j.api;

import java.util.Set;

/** The status of a {@link Run}. */
public record RunStatus(String value) implements StringValue {
  public static final RunStatus QUEUED = new RunStatus("queued");
  public static final RunStatus IN_PROGRESS = new RunStatus("in_progress");
  public static final RunStatus REQUIRES_ACTION = new RunStatus("requires_action");
  public static final RunStatus CANCELLING = new RunStatus("cancelling");
  public static final RunStatus CANCELLED = new RunStatus("cancelled");
  public static final RunStatus FAILED = new RunStatus("failed");
  public static final RunStatus COMPLETED = new RunStatus("completed");
  public static final RunStatus INCOMPLETE = new RunStatus("incomplete");
  public static final RunStatus EXPIRED = new RunStatus("expired");

  private static final Set<RunStatus> ENDS =
      Set.of(CANCELLED, FAILED, COMPLETED, INCOMPLETE, EXPIRED);

  public static RunStatus fromString(String value) {
    return new RunStatus(value);
  }

  /** Whether a run in this status never changes its status again. */
  public boolean ended() {
    return ENDS.contains(this);
  }

  @Override
  public String toString() {
    return value;
  }
}
