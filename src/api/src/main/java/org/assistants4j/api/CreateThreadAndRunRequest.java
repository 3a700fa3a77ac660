package org.assistants4j.api;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A new thread and a run on it. The bounds are those of {@link CreateRunRequest}.
 *
 * @param assistantId required
 * @param thread null for an empty thread
 * @param toolResources of the thread, for this run's tools
 */
@RecordBuilder
public record CreateThreadAndRunRequest(
    String assistantId,
    @Nullable CreateThreadRequest thread,
    @Nullable String model,
    @Nullable String instructions,
    @Nullable List<Tool> tools,
    @Nullable ToolResources toolResources,
    @Nullable Map<String, String> metadata,
    @Nullable Double temperature,
    @Nullable Double topP,
    @Nullable Boolean stream,
    @Nullable Integer maxPromptTokens,
    @Nullable Integer maxCompletionTokens,
    @Nullable TruncationStrategy truncationStrategy,
    @Nullable ToolChoice toolChoice,
    @Nullable Boolean parallelToolCalls,
    @Nullable ResponseFormat responseFormat,
    JsonObject additionalProperties) {
  public CreateThreadAndRunRequest {
    Check.required(assistantId, "assistant_id");
    Check.length(instructions, 256_000, "instructions");
    Check.run(model, maxPromptTokens, maxCompletionTokens, tools, truncationStrategy, toolChoice);
    Check.metadata(metadata);
    Check.sampling(temperature, topP, null, responseFormat);
    tools = Copies.listOrNull(tools);
    metadata = Copies.mapOrNull(metadata);
    additionalProperties = Copies.object(additionalProperties);
  }

  /** The run's part of this request. */
  public CreateRunRequest run() {
    return CreateRunRequestBuilder.builder()
        .assistantId(assistantId)
        .model(model)
        .instructions(instructions)
        .tools(tools)
        .metadata(metadata)
        .temperature(temperature)
        .topP(topP)
        .maxPromptTokens(maxPromptTokens)
        .maxCompletionTokens(maxCompletionTokens)
        .truncationStrategy(truncationStrategy)
        .toolChoice(toolChoice)
        .parallelToolCalls(parallelToolCalls)
        .responseFormat(responseFormat)
        .build();
  }
}
