package org.assistants4j.service;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import org.assistants4j.api.ApiError;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.RunStatus;
import org.assistants4j.api.SubmitToolOutputsRequest;

/** Hears a run to its end, and answers the functions that it asks for on the way. */
final class Rounds {
  private static final int GATEWAY_TIMEOUT = 504;

  /**
   * How long whoever gives up waits for the id of the run, without which it cannot be cancelled.
   */
  private static final Duration LAST_LOOK = Duration.ofSeconds(5);

  private final Parts parts;
  private final String threadId;
  private final Hearing hearing;
  private final FunctionRound functions;
  private final Duration patience;
  private Deadline deadline;
  private boolean ours;

  /**
   * @param patience how long the answer may take
   */
  Rounds(
      Parts parts, String threadId, Hearing hearing, FunctionRound functions, Duration patience) {
    this.parts = parts;
    this.threadId = threadId;
    this.hearing = hearing;
    this.functions = functions;
    this.patience = patience;
    this.deadline = Deadline.in(patience);
  }

  /** From now on the answer may take its time. */
  void begin() {
    deadline = Deadline.in(patience);
  }

  /** When the answer has to be there. */
  Deadline deadline() {
    return deadline;
  }

  /** Goes on with the run that was heard so far, until it has ended. */
  void toTheEnd(AskTrace trace) {
    while (hearing.paused().status().equals(RunStatus.REQUIRES_ACTION)) {
      Run run = hearing.paused();
      SubmitToolOutputsRequest outputs = functions.outputs(run, trace);
      hear(() -> parts.backend().runStreams().submitToolOutputs(threadId, run.id(), outputs));
    }
  }

  /** Hears one stream to the event that is its last. The run is then this question's own. */
  void hear(Supplier<Flow.Publisher<RunEvent>> stream) {
    hearing.expectAnswer();
    Deadline firstToken = Deadline.in(parts.settings().firstToken()).orEarlier(deadline);
    try (RunEvents events = RunEvents.of(stream.get())) {
      try {
        hear(events, firstToken);
      } catch (RuntimeException | Error failed) {
        learnRun(events, failed);
        throw failed;
      }
    }
  }

  private void hear(RunEvents events, Deadline firstToken) {
    Optional<RunEvent> event;
    do {
      Deadline awaited = hearing.begun() ? deadline : firstToken;
      event = events.next(awaited.left());
      ours |= event.isPresent();
      hearing.hear(event.orElseThrow(() -> late(awaited, awaited == deadline)));
    } while (!event.get().last());
  }

  private void learnRun(RunEvents events, Throwable failed) {
    if (hearing.run() == null) {
      try {
        events.run(LAST_LOOK).ifPresent(this::learn);
      } catch (RuntimeException alsoFailed) {
        failed.addSuppressed(alsoFailed);
      }
    }
  }

  private void learn(Run run) {
    hearing.unheard(run);
    ours = true;
  }

  /** What is thrown when the deadline has been missed. */
  ApiException late() {
    return late(deadline, true);
  }

  private static ApiException late(Deadline missed, boolean answer) {
    Duration whole = missed.whole();
    String message =
        answer
            ? "The answer took longer than " + whole + "."
            : "The model has said nothing for " + whole + ".";
    return ApiException.of(GATEWAY_TIMEOUT, new ApiError(message, "server_error", null, "timeout"));
  }

  /**
   * Cancels a run that nobody waits for: it would keep its thread busy for others. One that
   * somebody else has started, and whose functions he answers, goes on.
   */
  void cancelQuietly() {
    Run run = hearing.run();
    if (!ours || run == null || run.status().ended()) {
      return;
    }
    try {
      Interruptions.undisturbed(() -> parts.backend().runs().cancel(threadId, run.id()));
    } catch (RuntimeException alsoFailed) {
      System.getLogger(Rounds.class.getName())
          .log(System.Logger.Level.DEBUG, "Run " + run.id() + " was not cancelled", alsoFailed);
    }
  }
}
