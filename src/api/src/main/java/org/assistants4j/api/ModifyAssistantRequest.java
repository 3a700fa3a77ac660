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
    Check.length(name, 256, "name");
    Check.length(description, 512, "description");
    Check.length(instructions, 256_000, "instructions");
    Check.reasoningEffort(reasoningEffort);
    Check.size(tools, 128, "tools");
    Check.metadata(metadata);
    Check.range(temperature, 0, 2, "temperature");
    Check.range(topP, 0, 1, "top_p");
    Check.responseFormat(responseFormat);
    tools = Copies.listOrNull(tools);
    metadata = Copies.mapOrNull(metadata);
    additionalProperties = Copies.object(additionalProperties);
  }
}
