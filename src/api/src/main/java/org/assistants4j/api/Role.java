package org.assistants4j.api;

/** Who wrote a {@link Message}: the user or the assistant. */
public record Role(String value) implements StringValue {
  public static final Role USER = new Role("user");
  public static final Role ASSISTANT = new Role("assistant");

  public static Role fromString(String value) {
    return new Role(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
