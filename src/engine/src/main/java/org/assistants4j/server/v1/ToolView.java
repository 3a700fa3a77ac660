package org.assistants4j.server.v1;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.assistants4j.api.ResponseFormat;
import org.assistants4j.api.Tool;
import org.assistants4j.api.ToolChoice;
import org.assistants4j.api.json.Json;
import org.jspecify.annotations.Nullable;

/** Tools, and what is said about their use, as version 1 shows them. */
final class ToolView {
  static final String RETRIEVAL = "retrieval";

  private ToolView() {}

  static JsonObject of(Tool tool) {
    if (tool instanceof Tool.FileSearch) {
      return Members.typed(RETRIEVAL).build();
    } else if (tool instanceof Tool.Function function) {
      return Members.typed("function")
          .add("function", Members.of(function.function(), "name", "description", "parameters"))
          .build();
    }
    return Members.of(tool, "type").build();
  }

  /** What is {@code required} is shown as {@code auto}, the nearest that there was. */
  static JsonValue of(@Nullable ToolChoice choice) {
    if (choice instanceof ToolChoice.FileSearch) {
      return Members.typed(RETRIEVAL).build();
    }
    return ToolChoice.REQUIRED.equals(choice) ? Members.string("auto") : Json.tree(choice);
  }

  /** A JSON schema is shown as the JSON object that it asks for. */
  static JsonValue of(@Nullable ResponseFormat format) {
    return format instanceof ResponseFormat.Schema
        ? Members.typed("json_object").build()
        : Json.tree(format);
  }
}
