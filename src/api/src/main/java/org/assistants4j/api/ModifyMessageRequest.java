package org.assistants4j.api;

import jakarta.json.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The new metadata of a {@link Message}; null leaves it as it is. */
public record ModifyMessageRequest(
    @Nullable Map<String, String> metadata, JsonObject additionalProperties) {
  public ModifyMessageRequest {
    Check.metadata(metadata);
    metadata = Copies.mapOrNull(metadata);
    additionalProperties = Copies.object(additionalProperties);
  }

  public ModifyMessageRequest(Map<String, String> metadata) {
    this(metadata, null);
  }
}
