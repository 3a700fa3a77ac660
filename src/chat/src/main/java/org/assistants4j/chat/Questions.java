package org.assistants4j.chat;

import java.util.Optional;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.Role;
import org.assistants4j.service.Conversation;
import org.assistants4j.service.HistoryEntry;
import org.assistants4j.service.Question;
import org.jspecify.annotations.Nullable;

/** Takes questions of a session, and takes them back. */
record Questions(Chat chat, SessionThread session) {
  private static final int LATELY = 20;

  /**
   * Counts a question and finds its conversation and what comes with it. All that concerns the
   * session has happened when it returns.
   *
   * @return what the caller has to ask, or to close
   */
  Answering take(ChatMessage message) {
    chat.rate().count(session.sessionId());
    SessionThread.Found found = session.orNew(Optional.of(Titles.of(message.message())));
    Conversation conversation = found.conversation();
    Question question =
        new Uploads(chat)
            .with(Question.of(message.message()).once(message.id()), conversation, message.files());
    return new Answering(
        conversation,
        question,
        chat.asks().begin(conversation.id(), message.id()),
        new Answers(chat.cards()),
        () -> title(found, message.message()));
  }

  /** A conversation that began otherwise than by a question has no title yet. */
  private void title(SessionThread.Found found, String question) {
    if (session.owner().isPerson() && found.title() == null) {
      try {
        found.conversation().rename(Titles.of(question));
      } catch (ApiException | IllegalArgumentException untitled) {
        System.getLogger(Questions.class.getName())
            .log(System.Logger.Level.INFO, "A conversation has no title", untitled);
      }
    }
  }

  /**
   * Ends the question with an id, or whatever goes on in the session's conversation. That nothing
   * does is fine.
   */
  void stop(@Nullable String id) {
    session
        .existing()
        .map(SessionThread.Found::conversation)
        .ifPresent(conversation -> stop(conversation, id));
  }

  private void stop(Conversation conversation, @Nullable String id) {
    chat.asks().stop(conversation.id(), id);
    if (id == null || isNewest(conversation, id)) {
      // The run may be of another node's asking, or of nobody's since a server was stopped.
      conversation.cancel();
    }
  }

  private static boolean isNewest(Conversation conversation, String id) {
    return conversation.history(LATELY, null).entries().stream()
        .filter(entry -> Role.USER.equals(entry.role()))
        .reduce((earlier, later) -> later)
        .flatMap(HistoryEntry::question)
        .filter(id::equals)
        .isPresent();
  }
}
