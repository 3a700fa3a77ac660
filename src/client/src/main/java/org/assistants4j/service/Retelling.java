package org.assistants4j.service;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.Backend;
import org.assistants4j.api.Message;
import org.assistants4j.api.MessageStatus;
import org.assistants4j.api.Page;
import org.assistants4j.api.RequiredAction;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.RunStatus;
import org.jspecify.annotations.Nullable;

/** Tells the answer of a run that somebody has started before, to its end. */
final class Retelling {
  private static final int PAGE = 100;
  private static final int BAD_REQUEST = 400;

  /** How long the one who started the run is waited for to answer its functions. */
  private static final Duration FIRST_COMES_FIRST = Duration.ofSeconds(10);

  private final Backend backend;
  private final Hearing hearing;
  private final Rounds rounds;
  private final @Nullable AskTrace substitute;
  private final Duration patience;

  /**
   * @param substitute of the question that answers functions which nobody else answers; null to
   *     leave them to whoever started the run
   */
  Retelling(Parts parts, Hearing hearing, Rounds rounds, @Nullable AskTrace substitute) {
    this.backend = parts.backend();
    this.hearing = hearing;
    this.rounds = rounds;
    this.substitute = substitute;
    Duration busy = parts.settings().busyTimeout();
    this.patience = busy.compareTo(FIRST_COMES_FIRST) < 0 ? busy : FIRST_COMES_FIRST;
  }

  /**
   * The answer, awaited.
   *
   * @throws RunFailedException when the run has none
   */
  Reply tell(Run run) {
    hearing.hear(run);
    rounds.begin();
    while (!hearing.paused().status().ended()) {
      follow(run);
      if (substitute != null && requiresAction()) {
        answerFunctions(run, substitute);
      }
    }
    hearing.hearAll(
        all(
            last ->
                backend.runSteps().list(run.threadId(), run.id(), PAGE, "asc", last, null, null)),
        messages(run));
    return hearing.reply(hearing.paused(), backend.files());
  }

  private boolean requiresAction() {
    return hearing.paused().status().equals(RunStatus.REQUIRES_ACTION);
  }

  /** Hears the run to its end, or until nobody seems to answer the functions that it waits for. */
  private void follow(Run run) {
    List<String> waiting = List.of();
    try (RunEvents events = RunEvents.of(backend.runStreams().follow(run.threadId(), run.id()))) {
      messages(run).forEach(this::join);
      boolean over = false;
      while (!over) {
        Optional<RunEvent> event = events.next(shorter(patience, rounds.deadline().left()));
        event.ifPresent(hearing::hear);
        if (event.isEmpty()) {
          List<String> before = waiting;
          waiting = functions(run);
          over = !waiting.isEmpty() && waiting.equals(before);
        }
        over |= event.isPresent() && event.get().last();
      }
    }
  }

  /** The calls that the run waits for, looked at when it has been silent. */
  private List<String> functions(Run run) {
    if (rounds.deadline().isOver()) {
      throw rounds.late();
    } else if (substitute == null) {
      return List.of();
    }
    Run now = backend.runs().retrieve(run.threadId(), run.id());
    RequiredAction action = now.requiredAction();
    if (action == null || action.submitToolOutputs() == null) {
      return List.of();
    }
    hearing.hear(now);
    return action.submitToolOutputs().toolCalls().stream()
        .map(RequiredAction.FunctionCall::id)
        .toList();
  }

  private void answerFunctions(Run run, AskTrace trace) {
    try {
      rounds.toTheEnd(trace);
    } catch (ApiException refused) {
      if (refused.status() != BAD_REQUEST) {
        throw refused;
      }
      // Whoever started the run has answered at last.
      hearing.hear(backend.runs().retrieve(run.threadId(), run.id()));
    }
  }

  private void join(Message message) {
    hearing.join(message, !MessageStatus.IN_PROGRESS.equals(message.status()));
  }

  private List<Message> messages(Run run) {
    return all(last -> backend.messages().list(run.threadId(), PAGE, "asc", last, null, run.id()));
  }

  private static <T> List<T> all(Function<@Nullable String, Page<T>> pages) {
    List<T> all = new ArrayList<>();
    String last = null;
    Page<T> page;
    do {
      page = pages.apply(last);
      all.addAll(page.data());
      last = page.lastId();
    } while (page.hasMore() && !page.data().isEmpty());
    return all;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
