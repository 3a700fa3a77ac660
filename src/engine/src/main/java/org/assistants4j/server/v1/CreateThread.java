package org.assistants4j.server.v1;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.assistants4j.api.CreateThreadRequest;
import org.jspecify.annotations.Nullable;

/** A new thread. */
public record CreateThread(
    @Nullable List<CreateMessage> messages,
    @Nullable Map<String, String> metadata,
    JsonObject additionalProperties)
    implements VersionOneRequest {
  public CreateThread {
    // Checked here, where a mistake is told with its path.
    new CreateThreadRequest(null, null, metadata, null);
  }

  /** An empty thread. */
  public CreateThread() {
    this(null, null, JsonValue.EMPTY_JSON_OBJECT);
  }

  @Override
  public CreateThreadRequest current() {
    return new CreateThreadRequest(
        CreateMessage.current(messages), null, metadata, additionalProperties);
  }

  /** The same thread as version 2 has it; null stays null. */
  static @Nullable CreateThreadRequest current(@Nullable CreateThread thread) {
    return thread == null ? null : thread.current();
  }
}
