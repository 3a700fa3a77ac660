package org.assistants4j.api;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.json.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A collection of files that file search can look into.
 *
 * @param createdAt seconds since 1970
 * @param name empty when it has none
 * @param usageBytes what the text of its files takes
 * @param expiresAfter null when it stays
 * @param expiresAt seconds since 1970, null when it stays
 * @param lastActiveAt seconds since 1970
 */
@RecordBuilder
public record VectorStore(
    String id,
    String object,
    long createdAt,
    String name,
    @Nullable String description,
    long usageBytes,
    FileCounts fileCounts,
    VectorStoreStatus status,
    @Nullable ExpiresAfter expiresAfter,
    @Nullable Long expiresAt,
    @Nullable Long lastActiveAt,
    Map<String, String> metadata,
    JsonObject additionalProperties) {
  public VectorStore {
    object = object == null ? "vector_store" : object;
    name = name == null ? "" : name;
    fileCounts = fileCounts == null ? FileCounts.NONE : fileCounts;
    metadata = Copies.map(metadata);
    additionalProperties = Copies.object(additionalProperties);
  }
}
