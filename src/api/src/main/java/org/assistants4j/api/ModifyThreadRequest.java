package org.assistants4j.api;

import jakarta.json.JsonObject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What of an {@link AssistantThread} shall change; null leaves as it is. */
public record ModifyThreadRequest(
    @Nullable ToolResources toolResources,
    @Nullable Map<String, String> metadata,
    JsonObject additionalProperties) {
  public ModifyThreadRequest {
    Check.metadata(metadata);
    metadata = Copies.mapOrNull(metadata);
    additionalProperties = Copies.object(additionalProperties);
  }

  public ModifyThreadRequest(Map<String, String> metadata) {
    this(null, metadata, null);
  }
}
