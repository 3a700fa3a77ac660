package org.assistants4j.api;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a new {@link Assistant} shall be.
 *
 * @param model required
 * @param name at most 256 characters
 * @param description at most 512 characters
 * @param instructions at most 256,000 characters
 * @param tools at most 128
 * @param metadata at most 16 pairs, keys up to 64 and values up to 512 characters
 * @param temperature 0 to 2
 * @param topP 0 to 1
 */
@RecordBuilder
public record CreateAssistantRequest(
    String model,
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
  public CreateAssistantRequest {
    Check.required(model, "model");
    Check.assistant(model, name, description, instructions, tools);
    Check.metadata(metadata);
    Check.sampling(temperature, topP, reasoningEffort, responseFormat);
    tools = Copies.listOrNull(tools);
    metadata = Copies.mapOrNull(metadata);
    additionalProperties = Copies.object(additionalProperties);
  }
}
