package org.assistants4j.chat;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.System.Logger.Level;
import java.security.Principal;
import java.util.Optional;
import org.assistants4j.api.ApiException;
import org.assistants4j.service.AssistantService;
import org.assistants4j.service.Conversation;
import org.jspecify.annotations.Nullable;

/**
 * The conversation of a browser's session. Someone else who logs in within the same session has
 * another one.
 */
final class ChatSession {
  private static final String THREAD = "org.assistants4j.chat.thread";
  private static final int NOT_FOUND = 404;

  private final AssistantService assistants;
  private final HttpServletRequest request;

  ChatSession(AssistantService assistants, HttpServletRequest request) {
    this.assistants = assistants;
    this.request = request;
  }

  /** The conversation so far, or a new one, which is remembered. */
  Conversation conversation() {
    return existing()
        .orElseGet(
            () -> {
              HttpSession session = request.getSession();
              Conversation started = assistants.start();
              session.setAttribute(attribute(), started.id());
              return started;
            });
  }

  /** The conversation so far; empty when there is none, or its thread is no more. */
  Optional<Conversation> existing() {
    String threadId = threadId();
    if (threadId == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(assistants.resume(threadId));
    } catch (ApiException refused) {
      if (refused.status() != NOT_FOUND) {
        throw refused;
      }
      request.getSession().removeAttribute(attribute());
      return Optional.empty();
    }
  }

  /** Forgets the conversation, and has the server forget it if that can be done. */
  void forget() {
    String threadId = threadId();
    if (threadId == null) {
      return;
    }
    request.getSession().removeAttribute(attribute());
    try {
      assistants.resume(threadId).delete();
    } catch (ApiException notNow) {
      System.getLogger(ChatSession.class.getName())
          .log(Level.INFO, "Thread " + threadId + " was not deleted: " + notNow.getMessage());
    }
  }

  private @Nullable String threadId() {
    HttpSession session = request.getSession(false);
    return session == null ? null : (String) session.getAttribute(attribute());
  }

  private String attribute() {
    Principal user = request.getUserPrincipal();
    return user == null ? THREAD : THREAD + "/" + user.getName();
  }
}
