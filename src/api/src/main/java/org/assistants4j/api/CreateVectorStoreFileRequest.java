package org.assistants4j.api;

import jakarta.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * A file that shall be part of a vector store.
 *
 * @param fileId required
 * @param chunkingStrategy null means auto
 * @param attributes at most 16 pairs, keys up to 64 characters; strings up to 512 characters,
 *     numbers or booleans
 */
public record CreateVectorStoreFileRequest(
    String fileId,
    @Nullable ChunkingStrategy chunkingStrategy,
    @Nullable JsonObject attributes,
    JsonObject additionalProperties) {
  public CreateVectorStoreFileRequest {
    Check.required(fileId, "file_id");
    Attributes.check(attributes);
    additionalProperties = Copies.object(additionalProperties);
  }

  /** The file without attributes. */
  public CreateVectorStoreFileRequest(String fileId) {
    this(fileId, null, null, null);
  }

  /** The file with attributes. */
  public CreateVectorStoreFileRequest(String fileId, JsonObject attributes) {
    this(fileId, null, attributes, null);
  }
}
