package org.assistants4j.api;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a new {@link AssistantThread} shall hold.
 *
 * @param metadata at most 16 pairs, keys up to 64 and values up to 512 characters
 */
public record CreateThreadRequest(
    @Nullable List<CreateMessageRequest> messages,
    @Nullable ToolResources toolResources,
    @Nullable Map<String, String> metadata,
    JsonObject additionalProperties) {
  public CreateThreadRequest {
    Check.metadata(metadata);
    messages = Copies.listOrNull(messages);
    metadata = Copies.mapOrNull(metadata);
    additionalProperties = Copies.object(additionalProperties);
  }

  /** An empty thread. */
  public CreateThreadRequest() {
    this(null, null, null, null);
  }

  /** A thread that begins with these messages. */
  public CreateThreadRequest(List<CreateMessageRequest> messages) {
    this(messages, null, null, null);
  }
}
