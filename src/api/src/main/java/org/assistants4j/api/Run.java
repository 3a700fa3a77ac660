package org.assistants4j.api;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbNillable;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One turn of an assistant on a thread.
 *
 * @param createdAt seconds since 1970, as all times here
 * @param expiresAt when it ends if it has not by then; null once it has ended
 * @param usage null until it has ended
 * @param reasoningEffort null, and absent on the wire, unless it was set
 * @param instructions what the model was told; empty when nothing
 */
@JsonbNillable
@RecordBuilder
public record Run(
    String id,
    String object,
    long createdAt,
    String threadId,
    String assistantId,
    RunStatus status,
    @Nullable RequiredAction requiredAction,
    @Nullable LastError lastError,
    @Nullable Long expiresAt,
    @Nullable Long startedAt,
    @Nullable Long cancelledAt,
    @Nullable Long failedAt,
    @Nullable Long completedAt,
    @Nullable Incomplete incompleteDetails,
    String model,
    String instructions,
    @JsonbNillable(false) @Nullable String reasoningEffort,
    List<Tool> tools,
    Map<String, String> metadata,
    @Nullable Usage usage,
    @Nullable Double temperature,
    @Nullable Double topP,
    @Nullable Integer maxPromptTokens,
    @Nullable Integer maxCompletionTokens,
    @Nullable TruncationStrategy truncationStrategy,
    @Nullable ToolChoice toolChoice,
    boolean parallelToolCalls,
    @Nullable ResponseFormat responseFormat,
    JsonObject additionalProperties) {
  public Run {
    object = object == null ? "thread.run" : object;
    instructions = instructions == null ? "" : instructions;
    tools = Copies.list(tools);
    metadata = Copies.map(metadata);
    additionalProperties = Copies.object(additionalProperties);
  }

  /**
   * Why a run ended before its answer did.
   *
   * @param reason {@code max_completion_tokens} or {@code max_prompt_tokens}
   */
  public record Incomplete(@Nullable String reason, JsonObject additionalProperties) {
    public Incomplete {
      additionalProperties = Copies.object(additionalProperties);
    }

    public Incomplete(String reason) {
      this(reason, null);
    }
  }
}
