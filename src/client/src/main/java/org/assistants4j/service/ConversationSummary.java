package org.assistants4j.service;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * A conversation that was found, with what is known of it without asking again.
 *
 * @param tags as {@link Conversation#tags} has them
 * @param startedAt when it was started, to the second
 */
public record ConversationSummary(
    Conversation conversation, Map<String, String> tags, Instant startedAt) {
  public ConversationSummary {
    tags = Map.copyOf(tags);
  }

  /** The thread's id. */
  public String id() {
    return conversation.id();
  }

  /** The title, when {@link Conversation#rename} has given one. */
  public Optional<String> title() {
    return Optional.ofNullable(tags.get(Conversation.TITLE));
  }
}
