package org.assistants4j.api;

import jakarta.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * How much of the thread the model is shown.
 *
 * @param type {@code auto} or {@code last_messages}
 * @param lastMessages how many of the newest messages, at least 1; required by {@code
 *     last_messages}
 */
public record TruncationStrategy(
    String type, @Nullable Integer lastMessages, JsonObject additionalProperties) {
  public TruncationStrategy {
    Check.required(type, "type");
    Check.range(lastMessages, 1, Integer.MAX_VALUE, "last_messages");
    additionalProperties = Copies.object(additionalProperties);
  }

  /** The newest {@code count} messages only. */
  public static TruncationStrategy lastMessages(int count) {
    return new TruncationStrategy("last_messages", count, null);
  }

  /** As many messages as the model takes. */
  public static TruncationStrategy auto() {
    return new TruncationStrategy("auto", null, null);
  }
}
