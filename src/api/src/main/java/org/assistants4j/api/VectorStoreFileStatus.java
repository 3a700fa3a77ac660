package org.assistants4j.api;

/** How far the reading of a {@link VectorStoreFile} or a {@link VectorStoreFileBatch} is. */
public record VectorStoreFileStatus(String value) implements StringValue {
  public static final VectorStoreFileStatus IN_PROGRESS = new VectorStoreFileStatus("in_progress");
  public static final VectorStoreFileStatus COMPLETED = new VectorStoreFileStatus("completed");
  public static final VectorStoreFileStatus FAILED = new VectorStoreFileStatus("failed");
  public static final VectorStoreFileStatus CANCELLED = new VectorStoreFileStatus("cancelled");

  public static VectorStoreFileStatus fromString(String value) {
    return new VectorStoreFileStatus(value);
  }

  @Override
  public String toString() {
    return value;
  }
}
