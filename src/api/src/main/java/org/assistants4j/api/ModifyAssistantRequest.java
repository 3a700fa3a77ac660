package org.assistants4j.api;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What of an {@link Assistant} shall change; null leaves as it is. The bounds are those of {@link
 * CreateAssistantRequest}.
 */
@RecordBuilder
public record ModifyAssistantRequest(
    @Nullable String model,
    @Nullable String name,
    @Nullable String description,
    @Nullable String instructions,
    @Nullable String reasoningEffort,
    @Nullable List<Tool> tools,
    @Nullable ToolResources toolResources,
    @Nullable Map<String, String> metadata,
    @Nullable Double temperature,
    @Nullable Double topP,
    @Nullable ResponseFormat responseFormat,
    JsonObject additionalProperties) {
  public ModifyAssistantRequest {
    Check.assistant(model, name, description, instructions, tools);
    Check.metadata(metadata);
    Check.sampling(temperature, topP, reasoningEffort, responseFormat);
    tools = Copies.listOrNull(tools);
    metadata = Copies.mapOrNull(metadata);
    additionalProperties = Copies.object(additionalProperties);
  }
}
