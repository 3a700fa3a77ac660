package org.assistants4j.server.v1;

import jakarta.json.JsonObject;
import org.assistants4j.api.AssistantThread;

/** A thread as version 1 shows it. */
final class ThreadView {
  private ThreadView() {}

  static JsonObject of(AssistantThread thread) {
    return Members.of(thread, "id", "object", "created_at", "metadata").build();
  }
}
