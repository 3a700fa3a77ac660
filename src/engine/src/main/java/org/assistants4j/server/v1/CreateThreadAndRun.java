package org.assistants4j.server.v1;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.assistants4j.api.CreateThreadAndRunRequest;
import org.assistants4j.api.CreateThreadAndRunRequestBuilder;
import org.assistants4j.api.TruncationStrategy;
import org.jspecify.annotations.Nullable;

/** A new thread and a run on it; the bounds are those of {@link CreateThreadAndRunRequest}. */
public record CreateThreadAndRun(
    String assistantId,
    @Nullable CreateThread thread,
    @Nullable String model,
    @Nullable String instructions,
    @Nullable List<Tool> tools,
    @Nullable Map<String, String> metadata,
    @Nullable Double temperature,
    @Nullable Boolean stream,
    @Nullable Integer maxPromptTokens,
    @Nullable Integer maxCompletionTokens,
    @Nullable TruncationStrategy truncationStrategy,
    @Nullable ToolChoice toolChoice,
    @Nullable ResponseFormat responseFormat,
    JsonObject additionalProperties)
    implements VersionOneRequest {
  @Override
  public CreateThreadAndRunRequest current() {
    return CreateThreadAndRunRequestBuilder.builder()
        .assistantId(assistantId)
        .thread(CreateThread.current(thread))
        .model(model)
        .instructions(instructions)
        .tools(Tool.current(tools))
        .metadata(metadata)
        .temperature(temperature)
        .stream(stream)
        .maxPromptTokens(maxPromptTokens)
        .maxCompletionTokens(maxCompletionTokens)
        .truncationStrategy(truncationStrategy)
        .toolChoice(ToolChoice.current(toolChoice))
        .responseFormat(ResponseFormat.current(responseFormat))
        .additionalProperties(additionalProperties)
        .build();
  }
}
