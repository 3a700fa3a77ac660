package org.assistants4j.api;

/** The status of a {@link Message}. */
public record MessageStatus(String value) implements StringValue {
  public static final MessageStatus IN_PROGRESS = new MessageStatus("in_progress");
  public static final MessageStatus INCOMPLETE = new MessageStatus("incomplete");
  public static final MessageStatus COMPLETED = new MessageStatus("completed");

  public static MessageStatus fromString(String value) {
    return new MessageStatus(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
