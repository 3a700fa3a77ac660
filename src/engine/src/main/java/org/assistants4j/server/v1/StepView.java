package org.assistants4j.server.v1;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import org.assistants4j.api.RunStep;
import org.assistants4j.api.StepDetails;
import org.assistants4j.api.ToolCall;
import org.assistants4j.api.json.Json;

/** A run step as version 1 shows it: a search of files tells nothing of what it found. */
final class StepView {
  private static final List<String> SAME =
      List.of(
          "id",
          "object",
          "created_at",
          "assistant_id",
          "thread_id",
          "run_id",
          "type",
          "status",
          "last_error",
          "expired_at",
          "cancelled_at",
          "failed_at",
          "completed_at",
          "metadata",
          "usage");

  private StepView() {}

  static JsonObject of(RunStep step) {
    return Members.of(step, SAME).add("step_details", details(step.stepDetails())).build();
  }

  private static JsonValue details(StepDetails details) {
    return details instanceof StepDetails.ToolCalls calls
        ? Members.typed("tool_calls")
            .add("tool_calls", Members.each(calls.toolCalls(), StepView::call))
            .build()
        : Json.tree(details);
  }

  private static JsonValue call(ToolCall call) {
    return call instanceof ToolCall.FileSearch search
        ? Members.of(search, "id")
            .add("type", ToolView.RETRIEVAL)
            .add(ToolView.RETRIEVAL, JsonValue.EMPTY_JSON_OBJECT)
            .build()
        : Json.tree(call);
  }
}
