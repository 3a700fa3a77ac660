package org.assistants4j.chat.wire;

import jakarta.json.bind.annotation.JsonbNillable;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Conversations of one person.
 *
 * @param conversations newest first
 * @param more what to ask for as {@code after} to see older ones, null when there are none
 */
@Schema(name = "ChatConversations")
public record ConversationList(
    List<Entry> conversations, @JsonbNillable @Schema(nullable = true) @Nullable String more) {
  public static final ConversationList NONE = new ConversationList(List.of(), null);

  public ConversationList {
    conversations = List.copyOf(conversations);
  }

  /**
   * One of them.
   *
   * @param at when it was begun
   * @param current whether this session goes on with it
   */
  @Schema(name = "ChatConversation")
  public record Entry(
      @Schema(example = "h7Vd2kQ9sXc4mN1pRt6wBg") String id,
      @JsonbNillable @Schema(nullable = true, example = "Which rooms are free tomorrow?")
          @Nullable String title,
      @Schema(example = "2026-11-21T20:00:00Z") String at,
      boolean current) {}
}
