package org.assistants4j.server.v1;

import jakarta.json.JsonObject;
import java.util.List;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunStatus;
import org.assistants4j.engine.run.FileIds;

/** A run as version 1 shows it. */
final class RunView {
  private static final List<String> SAME =
      List.of(
          "id",
          "object",
          "created_at",
          "thread_id",
          "assistant_id",
          "required_action",
          "last_error",
          "expires_at",
          "started_at",
          "cancelled_at",
          "failed_at",
          "completed_at",
          "incomplete_details",
          "model",
          "instructions",
          "metadata",
          "usage",
          "temperature",
          "max_prompt_tokens",
          "max_completion_tokens",
          "truncation_strategy");

  private RunView() {}

  static JsonObject of(Run run) {
    return Members.of(run, SAME)
        .add("status", status(run.status()).value())
        .add("tools", Members.each(run.tools(), ToolView::of))
        .add("file_ids", Members.strings(FileIds.of(run.additionalProperties()).orElse(List.of())))
        .add("tool_choice", ToolView.of(run.toolChoice()))
        .add("response_format", ToolView.of(run.responseFormat()))
        .build();
  }

  /** There was no such status: a run that stopped early was completed and had its details. */
  private static RunStatus status(RunStatus status) {
    return status.equals(RunStatus.INCOMPLETE) ? RunStatus.COMPLETED : status;
  }
}
