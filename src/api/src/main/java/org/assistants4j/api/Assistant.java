package org.assistants4j.api;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbNillable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An assistant: a model with instructions and tools.
 *
 * @param createdAt seconds since 1970
 * @param temperature 0 to 2, or null for the model's default
 * @param topP 0 to 1, or null for the model's default
 */
@JsonbNillable
@RecordBuilder
public record Assistant(
    String id,
    String object,
    long createdAt,
    @Nullable String name,
    @Nullable String description,
    String model,
    @Nullable String instructions,
    List<Tool> tools,
    @Nullable ToolResources toolResources,
    Map<String, String> metadata,
    @Nullable Double temperature,
    @Nullable Double topP,
    @JsonbNillable(false) @Nullable String reasoningEffort,
    @Nullable ResponseFormat responseFormat,
    JsonObject additionalProperties) {
  public Assistant {
    object = object == null ? "assistant" : object;
    tools = Copies.list(tools);
    metadata = Copies.map(metadata);
    additionalProperties = Copies.object(additionalProperties);
  }
}
