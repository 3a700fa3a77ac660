package org.assistants4j.chat;

import java.util.List;
import java.util.Optional;
import org.assistants4j.chat.wire.ConversationList;
import org.assistants4j.service.Conversation;
import org.assistants4j.service.ConversationPage;
import org.assistants4j.service.ConversationSummary;
import org.jspecify.annotations.Nullable;

/** The conversations of the person who asks. */
final class Conversations {
  private static final int MOST = 100;
  private static final int LONGEST_TITLE = 200;

  private final Chat chat;
  private final SessionThread session;

  Conversations(Chat chat, SessionThread session) {
    this.chat = chat;
    this.session = session;
  }

  /**
   * @param limit 1 to 100
   * @param after what an earlier list said, or null for the newest
   * @throws BadChatRequestException when there is no such cursor
   */
  ConversationList list(int limit, @Nullable String after) {
    if (!session.owner().isPerson()) {
      return ConversationList.NONE;
    }
    String cursor = after == null ? null : find(after).id();
    ConversationPage page = page(limit, cursor);
    List<ConversationSummary> found = page.conversations();
    String current = session.existing().map(it -> it.conversation().id()).orElse("");
    return new ConversationList(
        found.stream().map(each -> entry(each, current)).toList(),
        page.hasMore() && !found.isEmpty()
            ? Handles.ofConversation(found.get(found.size() - 1).id())
            : null);
  }

  private static ConversationList.Entry entry(ConversationSummary found, String current) {
    return new ConversationList.Entry(
        Handles.ofConversation(found.id()),
        found.title().orElse(null),
        found.startedAt().toString(),
        found.id().equals(current));
  }

  /** Goes on with another. */
  SessionThread.Found goOn(String handle) {
    ConversationSummary found = find(handle);
    session.goOn(found.conversation());
    return new SessionThread.Found(found.conversation(), found.tags());
  }

  void delete(String handle) {
    Conversation conversation = find(handle).conversation();
    boolean current =
        session
            .existing()
            .filter(it -> it.conversation().id().equals(conversation.id()))
            .isPresent();
    chat.asks().stop(conversation.id(), null);
    conversation.delete();
    if (current) {
      session.beginAnew();
    }
  }

  void rename(String handle, String title) {
    if (title.isBlank() || title.codePointCount(0, title.length()) > LONGEST_TITLE) {
      throw BadChatRequestException.invalid(
          "Invalid 'title': expected 1 to " + LONGEST_TITLE + " characters.",
          "title",
          "invalid_value");
    }
    find(handle).conversation().rename(title.strip());
  }

  /**
   * @throws BadChatRequestException when the person has no such conversation
   */
  private ConversationSummary find(String handle) {
    if (session.owner().isPerson()) {
      String after = null;
      ConversationPage page;
      do {
        page = page(MOST, after);
        Optional<ConversationSummary> found =
            page.conversations().stream()
                .filter(each -> Handles.ofConversation(each.id()).equals(handle))
                .findFirst();
        if (found.isPresent()) {
          return found.get();
        }
        after = page.conversations().isEmpty() ? null : last(page);
      } while (page.hasMore() && after != null);
    }
    throw BadChatRequestException.notFound("conversation");
  }

  private static String last(ConversationPage page) {
    return page.conversations().get(page.conversations().size() - 1).id();
  }

  private ConversationPage page(int limit, @Nullable String after) {
    try {
      return chat.assistants().conversations(session.owner().tags(), limit, after);
    } catch (UnsupportedOperationException listsNone) {
      System.getLogger(Conversations.class.getName())
          .log(System.Logger.Level.DEBUG, "The server lists no threads", listsNone);
      return new ConversationPage(List.of(), false);
    }
  }
}
