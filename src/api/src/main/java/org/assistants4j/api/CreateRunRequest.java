package org.assistants4j.api;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How an assistant shall run on a thread. What is null is as the assistant has it.
 *
 * @param assistantId required
 * @param instructions replaces the assistant's, at most 256,000 characters
 * @param additionalInstructions is appended to them, at most 256,000 characters
 * @param additionalMessages are added to the thread first
 * @param tools at most 20
 * @param metadata at most 16 pairs, keys up to 64 and values up to 512 characters
 * @param temperature 0 to 2
 * @param topP 0 to 1
 * @param stream whether the answer is a stream of events; set by the clients
 * @param maxPromptTokens at least 256, for all prompts of the run together
 * @param maxCompletionTokens at least 256, for all answers of the run together
 */
@RecordBuilder
public record CreateRunRequest(
    String assistantId,
    @Nullable String model,
    @Nullable String reasoningEffort,
    @Nullable String instructions,
    @Nullable String additionalInstructions,
    @Nullable List<CreateMessageRequest> additionalMessages,
    @Nullable List<Tool> tools,
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
  public CreateRunRequest {
    Check.required(assistantId, "assistant_id");
    Check.length(instructions, 256_000, "instructions");
    Check.length(additionalInstructions, 256_000, "additional_instructions");
    Check.run(model, maxPromptTokens, maxCompletionTokens, tools, truncationStrategy, toolChoice);
    Check.metadata(metadata);
    Check.sampling(temperature, topP, reasoningEffort, responseFormat);
    additionalMessages = Copies.listOrNull(additionalMessages);
    tools = Copies.listOrNull(tools);
    metadata = Copies.mapOrNull(metadata);
    additionalProperties = Copies.object(additionalProperties);
  }

  /** A run of this assistant as it is. */
  public static CreateRunRequest of(String assistantId) {
    return CreateRunRequestBuilder.builder().assistantId(assistantId).build();
  }
}
