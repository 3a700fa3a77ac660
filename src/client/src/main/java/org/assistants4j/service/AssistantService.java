package org.assistants4j.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.Assistant;
import org.assistants4j.api.Backend;
import org.assistants4j.api.CreateThreadRequest;
import org.assistants4j.client.AssistantsSettings;
import org.assistants4j.function.Functions;

/**
 * Conversations with the assistant that {@code assistants.assistant.*} configures, at the server of
 * {@code assistants.url} or on the engine in this process.
 *
 * <pre>{@code
 * @Inject AssistantService assistants;
 * ...
 * Conversation conversation = assistants.start();
 * String answer = conversation.ask("Which rooms are free tomorrow?").text();
 * }</pre>
 *
 * <p>May be used by any thread, within or without a transaction: what is said on a thread is never
 * part of the caller's transaction.
 */
@ApplicationScoped
public class AssistantService {
  private final Backend backend;
  private final ManagedAssistant assistant;
  private final Asking asking;

  /** Of the given parts, for use without CDI. */
  @Inject
  public AssistantService(Backend backend, AssistantsSettings settings, Functions functions) {
    this.backend = backend;
    var tools = OfferedTools.of(settings.assistant().tools(), functions);
    assistant = new ManagedAssistant(backend, settings.assistant(), tools);
    asking = new Asking(backend, assistant, functions, settings.timeout());
  }

  /** For the container's proxy, which has no state of its own. */
  @SuppressWarnings("NullAway")
  protected AssistantService() {
    backend = null;
    assistant = null;
    asking = null;
  }

  /**
   * Creates a thread.
   *
   * @throws ApiException when the server refuses or cannot be reached
   */
  public Conversation start() {
    return conversation(backend.threads().create(new CreateThreadRequest()).id());
  }

  /**
   * Goes on with a thread. Whoever passes the id has to know that it is the caller's.
   *
   * @param threadId the {@link Conversation#id()} of an earlier one
   * @throws ApiException with status 404 when the thread is no more
   */
  public Conversation resume(String threadId) {
    return conversation(backend.threads().retrieve(threadId).id());
  }

  /**
   * The assistant that answers. On first use it is found, else created, and brought up to date with
   * its configuration.
   *
   * @throws ApiException when the server refuses or cannot be reached
   */
  public Assistant assistant() {
    return assistant.get();
  }

  private Conversation conversation(String threadId) {
    return new Conversation(threadId, backend, asking);
  }
}
