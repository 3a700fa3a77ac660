package org.assistants4j.api;

/** The status of a {@link VectorStore}. */
public record VectorStoreStatus(String value) implements StringValue {
  /** Files of it are still being read. */
  public static final VectorStoreStatus IN_PROGRESS = new VectorStoreStatus("in_progress");

  /** All that could be read of its files can be searched. */
  public static final VectorStoreStatus COMPLETED = new VectorStoreStatus("completed");

  /** It was not used for longer than it is kept for; it is not searched any more. */
  public static final VectorStoreStatus EXPIRED = new VectorStoreStatus("expired");

  public static VectorStoreStatus fromString(String value) {
    return new VectorStoreStatus(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
