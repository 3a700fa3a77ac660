package org.assistants4j.server.v1;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.assistants4j.api.Check;
import org.assistants4j.api.ModifyAssistantRequest;
import org.assistants4j.api.ModifyAssistantRequestBuilder;
import org.assistants4j.engine.run.FileIds;
import org.jspecify.annotations.Nullable;

/**
 * What of an assistant shall change; null leaves as it is.
 *
 * @param fileIds at most 20; files of the assistant that are not among them are taken away
 */
public record ModifyAssistant(
    @Nullable String model,
    @Nullable String name,
    @Nullable String description,
    @Nullable String instructions,
    @Nullable List<Tool> tools,
    @Nullable List<String> fileIds,
    @Nullable Map<String, String> metadata,
    JsonObject additionalProperties)
    implements VersionOneRequest {
  public ModifyAssistant {
    Check.size(fileIds, CreateAssistant.MAX_FILES, "file_ids");
  }

  @Override
  public ModifyAssistantRequest current() {
    return ModifyAssistantRequestBuilder.builder()
        .model(model)
        .name(name)
        .description(description)
        .instructions(instructions)
        .tools(Tool.current(tools))
        .metadata(metadata)
        .additionalProperties(FileIds.carry(additionalProperties, fileIds))
        .build();
  }
}
