package org.assistants4j.api;

import jakarta.json.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The new metadata of a {@link Run}; null leaves it as it is. */
public record ModifyRunRequest(
    @Nullable Map<String, String> metadata, JsonObject additionalProperties) {
  public ModifyRunRequest {
    Check.metadata(metadata);
    metadata = Copies.mapOrNull(metadata);
    additionalProperties = Copies.object(additionalProperties);
  }

  public ModifyRunRequest(Map<String, String> metadata) {
    this(metadata, null);
  }
}
