package org.assistants4j.service;

import java.io.Serializable;
import java.util.Map;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.Assistant;
import org.assistants4j.api.AssistantThread;
import org.assistants4j.api.CreateThreadRequest;
import org.jspecify.annotations.Nullable;

/**
 * Conversations with an assistant, at the server of {@code assistants.url} or on the engine in this
 * process.
 *
 * <pre>{@code
 * @Inject AssistantService assistants;
 * @Inject @NamedAssistant("billing") AssistantService billing;
 * ...
 * Conversation conversation = assistants.start();
 * String answer = conversation.ask("Which rooms are free tomorrow?").text();
 * }</pre>
 *
 * <p>May be used by any thread, within or without a transaction: what is said on a thread is never
 * part of the caller's transaction. It may be injected into beans that are passivated.
 */
public final class AssistantService implements Serializable {
  private static final long serialVersionUID = 1L;

  private final transient Parts parts;
  private final String name;

  AssistantService(Parts parts, String name) {
    this.parts = parts;
    this.name = name;
  }

  /**
   * Creates a thread.
   *
   * @throws ApiException when the server refuses or cannot be reached
   */
  public Conversation start() {
    return start(Map.of());
  }

  /**
   * Creates a thread with tags.
   *
   * @param tags at most 12, keys of 1 to 64 and values of at most 512 characters; {@code
   *     managed_by}, {@code uploads} and {@code uploads_2} and so on are the service's own
   * @throws IllegalArgumentException when they are otherwise
   * @throws ApiException when the server refuses or cannot be reached
   */
  public Conversation start(Map<String, String> tags) {
    AssistantThread thread =
        parts.backend().threads().create(new CreateThreadRequest(null, null, Tags.of(tags), null));
    return conversation(thread.id());
  }

  /**
   * Goes on with a thread. Whoever passes the id has to know that it is the caller's.
   *
   * @param threadId the {@link Conversation#id()} of an earlier one
   * @throws ApiException with status 404 when the thread is no more
   */
  public Conversation resume(String threadId) {
    return conversation(parts.backend().threads().retrieve(threadId).id());
  }

  /**
   * Conversations that the service started, newest first. It is one request, whatever it finds.
   *
   * <pre>{@code
   * assistants.conversations(Map.of("customer", "4711"), 20, null);
   * }</pre>
   *
   * @param tags those that it must have, exactly so; none for all conversations
   * @param limit the most conversations, 1 to 100
   * @param after the id of the last one of the page before, or null for the newest
   * @throws IllegalArgumentException when the limit is another or a tag is none
   * @throws UnsupportedOperationException when the server lists no threads; ours does
   * @throws ApiException with status 404 when there is no conversation {@code after}, or when the
   *     server refuses otherwise or cannot be reached
   */
  public ConversationPage conversations(
      Map<String, String> tags, int limit, @Nullable String after) {
    return new ConversationSearch(parts).find(tags, limit, after);
  }

  /**
   * The assistant that answers. On first use it is found, else created, and brought up to date with
   * its configuration.
   *
   * @throws ApiException when the server refuses or cannot be reached
   */
  public Assistant assistant() {
    return parts.assistant().get();
  }

  private Conversation conversation(String threadId) {
    return new ThreadConversation(threadId, parts);
  }

  /** A passivated bean finds the service of its application again. */
  private Object writeReplace() {
    return new Handle(name);
  }

  private record Handle(String name) implements Serializable {
    private Object readResolve() {
      return AssistantServices.ofApplication().get(name);
    }
  }
}
