package org.assistants4j.api;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.json.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of a {@link VectorStore} shall change; null leaves as it is. The bounds are those of {@link
 * CreateVectorStoreRequest}.
 */
@RecordBuilder
public record ModifyVectorStoreRequest(
    @Nullable String name,
    @Nullable ExpiresAfter expiresAfter,
    @Nullable Map<String, String> metadata,
    JsonObject additionalProperties) {
  public ModifyVectorStoreRequest {
    Check.length(name, 256, "name");
    Check.metadata(metadata);
    metadata = Copies.mapOrNull(metadata);
    additionalProperties = Copies.object(additionalProperties);
  }
}
