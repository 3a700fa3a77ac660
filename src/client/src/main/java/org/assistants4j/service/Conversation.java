package org.assistants4j.service;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.Backend;
import org.assistants4j.api.Message;
import org.assistants4j.api.Page;
import org.assistants4j.api.Run;

/**
 * A thread and the assistant that answers on it.
 *
 * <p>It holds nothing but the thread's id: keep {@link #id()} and {@link AssistantService#resume}
 * it later, on any node. Several may stand for one thread; the server lets one run at a time, and
 * refuses a second with an {@link ApiException} of status 400.
 */
public final class Conversation {
  private static final int PAGE = 100;
  private static final int BAD_REQUEST = 400;

  private final String id;
  private final Backend backend;
  private final Asking asking;

  Conversation(String id, Backend backend, Asking asking) {
    this.id = id;
    this.backend = backend;
    this.asking = asking;
  }

  /** The thread's id. */
  public String id() {
    return id;
  }

  /** As {@link #ask(String, Consumer)}, for the whole answer alone. */
  public Reply ask(String text) {
    return ask(text, token -> {});
  }

  /**
   * Adds a message and waits for the answer. The {@code @Function} methods that the model calls run
   * on this thread, one after the other.
   *
   * @param text 1 to 256,000 characters
   * @param tokens is told the pieces of the answer as they come, on this thread; what it throws
   *     ends the waiting, not the run
   * @return the answer, also one that was cut off
   * @throws RunFailedException when the run fails, expires or is cancelled
   * @throws ApiException when the server refuses or cannot be reached, or says nothing for {@code
   *     assistants.timeout}, after which the run is cancelled
   * @throws CancellationException when this thread is interrupted; the run goes on
   * @throws IllegalArgumentException when the text is too long or blank
   */
  public Reply ask(String text, Consumer<String> tokens) {
    if (text.isBlank()) {
      throw new IllegalArgumentException("The text must not be blank.");
    }
    return asking.ask(id, text, new Turn(tokens));
  }

  /**
   * All messages, oldest first.
   *
   * @throws ApiException with status 404 when the thread is no more
   */
  public List<Message> history() {
    List<Message> all = new ArrayList<>();
    String last = null;
    Page<Message> page;
    do {
      page = backend.messages().list(id, PAGE, "asc", last, null, null);
      all.addAll(page.data());
      last = page.lastId();
    } while (page.hasMore() && !page.data().isEmpty());
    return all;
  }

  /**
   * Asks the run that goes on, if any, to end.
   *
   * @return that run, or empty when there was nothing to cancel
   */
  public Optional<Run> cancel() {
    List<Run> newest = backend.runs().list(id, 1, "desc", null, null).data();
    if (newest.isEmpty() || newest.get(0).status().ended()) {
      return Optional.empty();
    }
    String runId = newest.get(0).id();
    try {
      return Optional.of(backend.runs().cancel(id, runId));
    } catch (ApiException refused) {
      // It may have ended between the two calls, or be cancelled by another.
      Run now = refused.status() == BAD_REQUEST ? backend.runs().retrieve(id, runId) : null;
      if (now == null || !now.status().ended()) {
        throw refused;
      }
      return Optional.empty();
    }
  }

  /** Deletes the thread with all of its messages. */
  public void delete() {
    backend.threads().delete(id);
  }
}
