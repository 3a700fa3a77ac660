package org.assistants4j.api;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbNillable;
import org.jspecify.annotations.Nullable;

/**
 * A file as part of a vector store.
 *
 * @param id the file's own
 * @param usageBytes what its text takes, 0 until it was read
 * @param createdAt when it was added, seconds since 1970
 * @param lastError why it could not be read: {@code unsupported_file}, {@code invalid_file} or
 *     {@code server_error}
 * @param chunkingStrategy how it was cut; never {@link ChunkingStrategy.Auto}
 * @param attributes strings, numbers and booleans by which searches can be filtered
 */
@JsonbNillable
@RecordBuilder
public record VectorStoreFile(
    String id,
    String object,
    long usageBytes,
    long createdAt,
    String vectorStoreId,
    VectorStoreFileStatus status,
    @Nullable LastError lastError,
    @Nullable ChunkingStrategy chunkingStrategy,
    @Nullable JsonObject attributes,
    JsonObject additionalProperties) {
  public VectorStoreFile {
    object = object == null ? "vector_store.file" : object;
    additionalProperties = Copies.object(additionalProperties);
  }
}
