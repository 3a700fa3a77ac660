package org.assistants4j.api;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbNillable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A thread of messages.
 *
 * @param createdAt seconds since 1970
 */
@JsonbNillable
@RecordBuilder
public record AssistantThread(
    String id,
    String object,
    long createdAt,
    @Nullable ToolResources toolResources,
    Map<String, String> metadata,
    JsonObject additionalProperties) {
  public AssistantThread {
    object = object == null ? "thread" : object;
    metadata = Copies.map(metadata);
    additionalProperties = Copies.object(additionalProperties);
  }
}
