package org.assistants4j.api;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a new {@link VectorStore} shall be.
 *
 * @param fileIds at most 500
 * @param name at most 256 characters
 * @param description at most 512 characters
 * @param expiresAfter null to keep it
 * @param chunkingStrategy for these files; null means auto
 * @param metadata at most 16 pairs, keys up to 64 and values up to 512 characters
 */
@RecordBuilder
public record CreateVectorStoreRequest(
    @Nullable List<String> fileIds,
    @Nullable String name,
    @Nullable String description,
    @Nullable ExpiresAfter expiresAfter,
    @Nullable ChunkingStrategy chunkingStrategy,
    @Nullable Map<String, String> metadata,
    JsonObject additionalProperties) {
  public CreateVectorStoreRequest {
    Check.size(fileIds, 500, "file_ids");
    Check.length(name, 256, "name");
    Check.length(description, 512, "description");
    Check.metadata(metadata);
    fileIds = Copies.listOrNull(fileIds);
    metadata = Copies.mapOrNull(metadata);
    additionalProperties = Copies.object(additionalProperties);
  }
}
