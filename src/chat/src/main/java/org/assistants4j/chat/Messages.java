package org.assistants4j.chat;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.assistants4j.service.Conversation;
import org.assistants4j.service.HistoryEntry;
import org.assistants4j.service.HistoryPage;

/** The messages of a conversation, looked through from the newest back. */
record Messages(Conversation conversation) {
  private static final int PAGE = 100;

  /** The first thing that is found in a message. */
  <T> Optional<T> find(Function<HistoryEntry, Optional<T>> look) {
    String before = null;
    while (true) {
      HistoryPage page = conversation.history(PAGE, before);
      List<HistoryEntry> entries = page.entries();
      for (int i = entries.size() - 1; i >= 0; i--) {
        Optional<T> found = look.apply(entries.get(i));
        if (found.isPresent()) {
          return found;
        }
      }
      if (!page.hasEarlier() || entries.isEmpty()) {
        return Optional.empty();
      }
      before = entries.get(0).message().id();
    }
  }
}
