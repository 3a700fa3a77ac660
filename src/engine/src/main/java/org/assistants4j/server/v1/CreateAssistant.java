package org.assistants4j.server.v1;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.assistants4j.api.Check;
import org.assistants4j.api.CreateAssistantRequest;
import org.assistants4j.api.CreateAssistantRequestBuilder;
import org.assistants4j.engine.run.FileIds;
import org.jspecify.annotations.Nullable;

/**
 * A new assistant.
 *
 * @param fileIds at most 20
 */
public record CreateAssistant(
    String model,
    @Nullable String name,
    @Nullable String description,
    @Nullable String instructions,
    @Nullable List<Tool> tools,
    @Nullable List<String> fileIds,
    @Nullable Map<String, String> metadata,
    JsonObject additionalProperties)
    implements VersionOneRequest {
  static final int MAX_FILES = 20;

  public CreateAssistant {
    Check.size(fileIds, MAX_FILES, "file_ids");
  }

  @Override
  public CreateAssistantRequest current() {
    return CreateAssistantRequestBuilder.builder()
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
