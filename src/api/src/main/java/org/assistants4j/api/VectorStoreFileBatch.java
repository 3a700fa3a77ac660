package org.assistants4j.api;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.json.JsonObject;

/**
 * Files that were added to a vector store together.
 *
 * @param createdAt seconds since 1970
 */
@RecordBuilder
public record VectorStoreFileBatch(
    String id,
    String object,
    long createdAt,
    String vectorStoreId,
    VectorStoreFileStatus status,
    FileCounts fileCounts,
    JsonObject additionalProperties) {
  public VectorStoreFileBatch {
    object = object == null ? "vector_store.files_batch" : object;
    fileCounts = fileCounts == null ? FileCounts.NONE : fileCounts;
    additionalProperties = Copies.object(additionalProperties);
  }
}
