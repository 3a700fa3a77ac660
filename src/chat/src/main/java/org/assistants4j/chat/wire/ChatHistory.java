package org.assistants4j.chat.wire;

import jakarta.json.bind.annotation.JsonbNillable;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A conversation so far.
 *
 * @param conversation its handle, null when there is none
 * @param answering whether an answer is on its way: look again
 * @param earlier what to ask for as {@code before} to see what was said before, null when these are
 *     all
 * @param messages oldest first, empty when there are none
 */
@Schema(name = "ChatHistory")
public record ChatHistory(
    @JsonbNillable @Schema(nullable = true, example = "h7Vd2kQ9sXc4mN1pRt6wBg")
        @Nullable String conversation,
    @JsonbNillable @Schema(nullable = true, example = "Which rooms are free tomorrow?")
        @Nullable String title,
    boolean answering,
    @JsonbNillable @Schema(nullable = true) @Nullable String earlier,
    List<Entry> messages) {
  public static final ChatHistory NONE = new ChatHistory(null, null, false, null, List.of());

  public ChatHistory {
    messages = List.copyOf(messages);
  }

  /**
   * A message.
   *
   * @param id for a question the id that it was sent with
   * @param at when it was said
   * @param status {@code complete}, or {@code incomplete} when it goes on or was broken off
   */
  @Schema(name = "ChatEntry")
  public record Entry(
      @Schema(example = "q-17") String id,
      @Schema(enumeration = {"user", "assistant"}) String role,
      @Schema(example = "Which rooms are free tomorrow?") String text,
      @Schema(example = "2026-11-21T20:00:00Z") String at,
      @Schema(enumeration = {"complete", "incomplete"}) String status,
      List<Cited> citations,
      List<SharedFile> files,
      List<ToolUse> tools) {
    public Entry {
      citations = List.copyOf(citations);
      files = List.copyOf(files);
      tools = List.copyOf(tools);
    }
  }
}
