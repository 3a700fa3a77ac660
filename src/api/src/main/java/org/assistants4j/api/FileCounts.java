package org.assistants4j.api;

import jakarta.json.JsonObject;

/** How many files of a vector store or batch there are, by what became of them. */
public record FileCounts(
    int inProgress,
    int completed,
    int failed,
    int cancelled,
    int total,
    JsonObject additionalProperties) {
  public static final FileCounts NONE = new FileCounts(0, 0, 0, 0);

  public FileCounts {
    additionalProperties = Copies.object(additionalProperties);
  }

  /** The total is the sum of these. */
  public FileCounts(int inProgress, int completed, int failed, int cancelled) {
    this(
        inProgress,
        completed,
        failed,
        cancelled,
        inProgress + completed + failed + cancelled,
        null);
  }
}
