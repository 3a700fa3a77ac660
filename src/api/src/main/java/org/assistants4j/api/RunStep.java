package org.assistants4j.api;

import io.soabase.recordbuilder.core.RecordBuilder;
import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbNillable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One step of a run: a message written or tools called.
 *
 * @param createdAt seconds since 1970, as all times here
 * @param type {@code message_creation} or {@code tool_calls}
 */
@JsonbNillable
@RecordBuilder
public record RunStep(
    String id,
    String object,
    long createdAt,
    String assistantId,
    String threadId,
    String runId,
    String type,
    RunStepStatus status,
    StepDetails stepDetails,
    @Nullable LastError lastError,
    @Nullable Long expiredAt,
    @Nullable Long cancelledAt,
    @Nullable Long failedAt,
    @Nullable Long completedAt,
    Map<String, String> metadata,
    @Nullable Usage usage,
    JsonObject additionalProperties) {
  public RunStep {
    object = object == null ? "thread.run.step" : object;
    metadata = Copies.map(metadata);
    additionalProperties = Copies.object(additionalProperties);
  }
}
