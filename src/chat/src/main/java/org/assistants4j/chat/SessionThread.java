package org.assistants4j.chat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assistants4j.api.Managed;
import org.assistants4j.api.ObjectNotFoundException;
import org.assistants4j.service.AssistantService;
import org.assistants4j.service.Conversation;
import org.assistants4j.service.ConversationSummary;
import org.jspecify.annotations.Nullable;

/**
 * The conversation that a session goes on with. The session holds its thread's id as a string, and
 * nothing else; what the tags of the thread say of its owner decides.
 */
final class SessionThread {
  static final String ATTRIBUTE = "org.assistants4j.chat.thread";

  /** Instead of an id: the next message begins a conversation, whatever there was before. */
  private static final String ANEW = "";

  private final AssistantService assistants;
  private final HttpServletRequest request;
  private final Owner owner;

  SessionThread(AssistantService assistants, HttpServletRequest request) {
    this.assistants = assistants;
    this.request = request;
    this.owner = Owner.of(request);
  }

  /** A conversation and its tags as they were when it was looked up. */
  record Found(Conversation conversation, Map<String, String> tags) {
    Found {
      tags = Map.copyOf(tags);
    }

    @Nullable String title() {
      return tags.get(Conversation.TITLE);
    }
  }

  Owner owner() {
    return owner;
  }

  /** The id of the session, which is made when there is none. */
  String sessionId() {
    return session().getId();
  }

  /**
   * The session's conversation, or for a person without one the newest of theirs. No session is
   * made.
   */
  Optional<Found> existing() {
    String threadId = noted();
    if (threadId == null) {
      return newest();
    }
    return threadId.equals(ANEW) ? Optional.empty() : resumed(threadId);
  }

  /**
   * The same, or a new one; the session goes on with it.
   *
   * @param title of a new one that is a person's
   */
  Found orNew(Optional<String> title) {
    Found found = existing().orElseGet(() -> started(title));
    if (!found.conversation().id().equals(noted())) {
      goOn(found.conversation());
    }
    return found;
  }

  private Found started(Optional<String> title) {
    Map<String, String> tags = new HashMap<>(owner.tags());
    title.filter(any -> owner.isPerson()).ifPresent(text -> tags.put(Conversation.TITLE, text));
    return new Found(assistants.start(tags), tags);
  }

  /** Goes on with a conversation of the owner. */
  void goOn(Conversation conversation) {
    HttpSession session = session();
    session.setAttribute(ATTRIBUTE, conversation.id());
    StoredSession.write(session);
  }

  /** The next message begins a conversation. */
  void beginAnew() {
    if (owner.isPerson()) {
      // Else the newest of theirs would be found again.
      session().setAttribute(ATTRIBUTE, ANEW);
    } else if (noted() != null) {
      session().removeAttribute(ATTRIBUTE);
    }
  }

  private Optional<Found> resumed(String threadId) {
    try {
      Conversation conversation = assistants.resume(threadId);
      Map<String, String> tags = conversation.tags();
      if (owner.has(tags)) {
        return Optional.of(new Found(conversation, tags));
      } else if (owner.adopts(tags)) {
        return Optional.of(adopted(conversation));
      }
    } catch (ObjectNotFoundException gone) {
      System.getLogger(SessionThread.class.getName())
          .log(System.Logger.Level.DEBUG, "The conversation of a session is gone", gone);
    }
    session().removeAttribute(ATTRIBUTE);
    return newest();
  }

  /** The person has just logged in: what others know of the session before is worth nothing. */
  private Found adopted(Conversation conversation) {
    request.changeSessionId();
    owner.tags().forEach(conversation::tag);
    conversation.tag(Managed.CHAT, null);
    Titles.ofHistory(conversation).ifPresent(conversation::rename);
    return new Found(conversation, conversation.tags());
  }

  private Optional<Found> newest() {
    if (!owner.isPerson()) {
      return Optional.empty();
    }
    try {
      List<ConversationSummary> newest =
          assistants.conversations(owner.tags(), 1, null).conversations();
      return newest.stream()
          .findFirst()
          .map(found -> new Found(found.conversation(), found.tags()));
    } catch (UnsupportedOperationException listsNone) {
      System.getLogger(SessionThread.class.getName())
          .log(System.Logger.Level.DEBUG, "The server lists no threads", listsNone);
      return Optional.empty();
    }
  }

  private @Nullable String noted() {
    HttpSession session = sessionIfAny();
    return session == null ? null : (String) session.getAttribute(ATTRIBUTE);
  }

  private @Nullable HttpSession sessionIfAny() {
    try {
      return request.getSession(false);
    } catch (RuntimeException ofAnother) {
      System.getLogger(SessionThread.class.getName())
          .log(System.Logger.Level.DEBUG, "The server keeps this session for another", ofAnother);
      return null;
    }
  }

  /** Servers may bind a session to who was logged in when it was made, and refuse it to others. */
  private HttpSession session() {
    try {
      return request.getSession();
    } catch (RuntimeException ofAnother) {
      throw BadChatRequestException.foreignSession(ofAnother);
    }
  }
}
