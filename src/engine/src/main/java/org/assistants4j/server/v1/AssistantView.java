package org.assistants4j.server.v1;

import jakarta.json.JsonObject;
import java.util.List;
import org.assistants4j.api.Assistant;

/** An assistant as version 1 shows it. */
final class AssistantView {
  private static final List<String> SAME =
      List.of(
          "id", "object", "created_at", "name", "description", "model", "instructions", "metadata");

  private AssistantView() {}

  static JsonObject of(Assistant assistant, List<String> files) {
    return Members.of(assistant, SAME)
        .add("tools", Members.each(assistant.tools(), ToolView::of))
        .add("file_ids", Members.strings(files))
        .build();
  }
}
