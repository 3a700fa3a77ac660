package org.assistants4j.api;

/** The status of a {@link RunStep}. */
public record RunStepStatus(String value) implements StringValue {
  public static final RunStepStatus IN_PROGRESS = new RunStepStatus("in_progress");
  public static final RunStepStatus CANCELLED = new RunStepStatus("cancelled");
  public static final RunStepStatus FAILED = new RunStepStatus("failed");
  public static final RunStepStatus COMPLETED = new RunStepStatus("completed");
  public static final RunStepStatus EXPIRED = new RunStepStatus("expired");

  public static RunStepStatus fromString(String value) {
    return new RunStepStatus(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
