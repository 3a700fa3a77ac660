package org.assistants4j.server.v1;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import org.assistants4j.api.RunStepDelta;
import org.assistants4j.api.json.Json;
import org.jspecify.annotations.Nullable;

/** What came to a run step, as version 1 tells it. */
final class StepDeltaView {
  private StepDeltaView() {}

  static JsonObject of(RunStepDelta delta) {
    JsonObjectBuilder content = Members.object();
    if (delta.delta().stepDetails() != null) {
      content.add("step_details", details(delta.delta().stepDetails()));
    }
    return Members.of(delta, "id", "object").add("delta", content).build();
  }

  private static JsonValue details(RunStepDelta.@Nullable Details details) {
    return details instanceof RunStepDelta.ToolCalls calls
        ? Members.typed("tool_calls")
            .add("tool_calls", Members.each(calls.toolCalls(), StepDeltaView::call))
            .build()
        : Json.tree(details);
  }

  private static JsonValue call(RunStepDelta.Call call) {
    return call instanceof RunStepDelta.FileSearch search
        ? Members.of(search, "index", "id")
            .add("type", ToolView.RETRIEVAL)
            .add(ToolView.RETRIEVAL, JsonValue.EMPTY_JSON_OBJECT)
            .build()
        : Json.tree(call);
  }
}
