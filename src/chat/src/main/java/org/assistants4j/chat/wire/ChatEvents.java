package org.assistants4j.chat.wire;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** The events that have a form of their own; the others are a {@link ToolUse} and so on. */
public final class ChatEvents {
  private ChatEvents() {}

  /**
   * The question was taken.
   *
   * @param id of the question
   * @param conversation the handle of its conversation
   */
  @Schema(name = "ChatStarted")
  public record Started(
      @Schema(example = "q-17") String id,
      @Schema(example = "h7Vd2kQ9sXc4mN1pRt6wBg") String conversation) {}

  /** The answer goes on. */
  @Schema(name = "ChatDelta")
  public record Delta(@Schema(example = "The blue ") String text) {}

  /**
   * There is no answer.
   *
   * @param message for a person
   * @param code the kind of failure
   * @param retry whether it makes sense to ask the same again
   * @param retryAfter seconds to wait before that, absent where nobody says
   */
  @Schema(name = "ChatError")
  public record Failed(
      @Schema(example = "The assistant cannot be reached. Try again later.") String message,
      @Schema(example = "unavailable") String code,
      boolean retry,
      @Schema(example = "20") @Nullable Long retryAfter) {}
}
