package org.assistants4j.chat;

import java.util.Optional;
import org.assistants4j.api.Role;
import org.assistants4j.service.Conversation;
import org.assistants4j.service.HistoryEntry;

/** What a conversation is called: the beginning of its first question. */
final class Titles {
  private static final int LONGEST = 60;
  private static final int SHORTEST = 30;
  private static final int PAGE = 100;

  private Titles() {}

  /** Some sixty characters on one line, cut at the end of a word where there is one. */
  static String of(String question) {
    String line = question.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
    if (line.codePointCount(0, line.length()) <= LONGEST) {
      return line;
    }
    String cut = line.substring(0, line.offsetByCodePoints(0, LONGEST));
    int space = cut.lastIndexOf(' ');
    return (space < SHORTEST ? cut : cut.substring(0, space)) + "…";
  }

  /** The title of a conversation that has begun; empty when nothing was asked. */
  static Optional<String> ofHistory(Conversation conversation) {
    return conversation.history(PAGE, null).entries().stream()
        .filter(entry -> entry.role().equals(Role.USER))
        .map(HistoryEntry::text)
        .filter(text -> !text.isBlank())
        .findFirst()
        .map(Titles::of);
  }
}
