package org.assistants4j.chat;

import java.util.Optional;
import org.assistants4j.api.ApiException;
import org.assistants4j.chat.wire.ChatHistory;
import org.assistants4j.service.Conversation;
import org.jspecify.annotations.Nullable;

/** The conversation that a session goes on with, and the end of it. */
record Current(Chat chat, SessionThread session) {

  ChatHistory history(int limit, @Nullable String before) {
    return session
        .existing()
        .map(found -> new History(chat, found).page(limit, before))
        .orElse(ChatHistory.NONE);
  }

  Optional<Conversation> conversation() {
    return session.existing().map(SessionThread.Found::conversation);
  }

  /** Deletes it; the next message begins another. */
  void delete() {
    conversation().ifPresent(this::delete);
    session.beginAnew();
  }

  private void delete(Conversation conversation) {
    chat.asks().stop(conversation.id(), null);
    conversation.delete();
  }

  /** Leaves it to its person; one that nobody can come back to is deleted. */
  void leave() {
    Optional<Conversation> left = conversation();
    session.beginAnew();
    if (!session.owner().isPerson()) {
      left.ifPresent(this::deleteIfPossible);
    }
  }

  private void deleteIfPossible(Conversation conversation) {
    try {
      delete(conversation);
    } catch (ApiException notNow) {
      System.getLogger(Current.class.getName())
          .log(
              System.Logger.Level.INFO,
              "Thread " + conversation.id() + " was not deleted, which is left to its retention",
              notNow);
    }
  }
}
