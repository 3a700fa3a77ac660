package org.assistants4j.chat;

import java.util.List;
import java.util.Optional;
import org.assistants4j.api.Run;
import org.assistants4j.chat.wire.ChatHistory;
import org.assistants4j.service.Conversation;
import org.assistants4j.service.HistoryEntry;
import org.assistants4j.service.HistoryPage;
import org.jspecify.annotations.Nullable;

/** Tells a conversation page by page, the newest first. */
final class History {
  private final Chat chat;
  private final SessionThread.Found found;

  History(Chat chat, SessionThread.Found found) {
    this.chat = chat;
    this.found = found;
  }

  /**
   * @param limit 1 to 100
   * @param before what an earlier page said, or null for the newest
   * @throws BadChatRequestException when there is no such message
   */
  ChatHistory page(int limit, @Nullable String before) {
    // Asked first: an answer that ends meanwhile is looked at once more, and not missed.
    boolean answering = answering();
    HistoryPage page = conversation().history(limit, before == null ? null : messageId(before));
    Answers answers = new Answers(chat.cards());
    List<HistoryEntry> entries = page.entries();
    return new ChatHistory(
        Handles.ofConversation(conversation().id()),
        found.title(),
        answering,
        page.hasEarlier() && !entries.isEmpty()
            ? Handles.ofMessage(entries.get(0).message().id())
            : null,
        entries.stream().map(answers::of).toList());
  }

  private boolean answering() {
    String threadId = conversation().id();
    if (chat.asks().isAsking(threadId)) {
      return true;
    }
    List<Run> newest = chat.backend().runs().list(threadId, 1, "desc", null, null).data();
    return !newest.isEmpty() && !newest.get(0).status().ended();
  }

  /** Messages are known by their handles alone, so the one that is meant is looked for. */
  private String messageId(String handle) {
    return new Messages(conversation())
        .find(
            entry ->
                Optional.of(entry.message().id())
                    .filter(id -> Handles.ofMessage(id).equals(handle)))
        .orElseThrow(
            () ->
                BadChatRequestException.invalid(
                    "Invalid 'before': there is no such message.", "before", "invalid_value"));
  }

  private Conversation conversation() {
    return found.conversation();
  }
}
