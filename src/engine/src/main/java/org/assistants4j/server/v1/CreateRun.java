package org.assistants4j.server.v1;

import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.assistants4j.api.CreateRunRequest;
import org.assistants4j.api.CreateRunRequestBuilder;
import org.assistants4j.api.TruncationStrategy;
import org.jspecify.annotations.Nullable;

/** How an assistant shall run on a thread; the bounds are those of {@link CreateRunRequest}. */
public record CreateRun(
    String assistantId,
    @Nullable String model,
    @Nullable String instructions,
    @Nullable String additionalInstructions,
    @Nullable List<CreateMessage> additionalMessages,
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
  public CreateRunRequest current() {
    return CreateRunRequestBuilder.builder()
        .assistantId(assistantId)
        .model(model)
        .instructions(instructions)
        .additionalInstructions(additionalInstructions)
        .additionalMessages(CreateMessage.current(additionalMessages))
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
