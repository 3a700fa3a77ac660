package org.assistants4j.chat;

import org.jspecify.annotations.Nullable;

/** How many entries of a list somebody wants. */
final class PageSize {
  private static final int MOST = 100;

  private PageSize() {}

  /**
   * @param limit as it was sent, or null
   * @param standard where it was not sent
   * @throws BadChatRequestException when it is no number from 1 to 100
   */
  static int read(@Nullable String limit, int standard) {
    if (limit == null) {
      return standard;
    } else if (limit.matches("[1-9]\\d?|" + MOST)) {
      return Integer.parseInt(limit);
    }
    throw BadChatRequestException.invalid(
        "Invalid 'limit': expected 1 to " + MOST + ".", "limit", "invalid_value");
  }
}
