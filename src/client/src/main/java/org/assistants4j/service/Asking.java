package org.assistants4j.service;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import org.assistants4j.api.ApiError;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.Assistant;
import org.assistants4j.api.CreateMessageRequest;
import org.assistants4j.api.CreateRunRequest;
import org.assistants4j.api.CreateRunRequestBuilder;
import org.assistants4j.api.ObjectNotFoundException;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.RunStatus;
import org.assistants4j.api.SubmitToolOutputsRequest;
import org.assistants4j.api.ThreadBusyException;

/** Carries one question through its run, with the functions that the model calls on the way. */
final class Asking {
  private static final int GATEWAY_TIMEOUT = 504;

  /**
   * How long whoever gives up waits for the id of the run, without which it cannot be cancelled.
   */
  private static final Duration LAST_LOOK = Duration.ofSeconds(5);

  private final Parts parts;
  private final String threadId;
  private final Question question;
  private final Hearing hearing;
  private final FunctionRound functions;

  Asking(Parts parts, Conversation conversation, Question question, ReplyListener listener) {
    this.parts = parts;
    this.threadId = conversation.id();
    this.question = question;
    this.hearing = new Hearing(listener);
    this.functions = new FunctionRound(parts.functions(), conversation, listener);
  }

  /** Waits for its turn, and then until the answer is there. */
  Reply ask() {
    if (CurrentConversation.waits(threadId)) {
      throw new IllegalStateException(
          "A function cannot ask the conversation that waits for it; it may start another.");
    }
    BusyThread busy =
        new BusyThread(parts, threadId, question.whenBusy().orElse(parts.settings().whenBusy()));
    try (AskTrace trace = AskTrace.start(parts, threadId, question)) {
      return traced(busy, trace);
    }
  }

  private Reply traced(BusyThread busy, AskTrace trace) {
    try (ThreadQueue.Turn turn = busy.turn()) {
      Reply reply = run(busy, trace);
      trace.answered(reply);
      return reply;
    } catch (RuntimeException | Error failed) {
      trace.failed(failed, hearing.run());
      throw failed;
    }
  }

  private Reply run(BusyThread busy, AskTrace trace) {
    try {
      return rounds(busy, trace);
    } catch (RuntimeException | Error failed) {
      cancelQuietly();
      throw failed;
    }
  }

  private Reply rounds(BusyThread busy, AskTrace trace) {
    Deadline deadline = begin(busy);
    while (hearing.paused().status().equals(RunStatus.REQUIRES_ACTION)) {
      Run run = hearing.paused();
      SubmitToolOutputsRequest outputs = functions.outputs(run, trace);
      hear(
          () -> parts.backend().runStreams().submitToolOutputs(threadId, run.id(), outputs),
          deadline);
    }
    return hearing.reply(hearing.paused(), parts.backend().files());
  }

  /** Starts the run, however long others keep the thread busy before. */
  private Deadline begin(BusyThread busy) {
    Assistant assistant = parts.assistant().get();
    Enclosures enclosures = new Enclosures(parts.backend().files());
    CreateMessageRequest message = enclosures.message(question, assistant);
    try {
      return begin(busy, assistant, message);
    } catch (RuntimeException | Error refused) {
      if (hearing.run() == null) {
        enclosures.deleteUploads();
      }
      throw refused;
    }
  }

  private Deadline begin(BusyThread busy, Assistant first, CreateMessageRequest message) {
    Assistant assistant = first;
    while (true) {
      Interruptions.check();
      Deadline deadline = Deadline.in(question.timeout().orElse(parts.settings().runTimeout()));
      try {
        CreateRunRequest request = request(assistant, message);
        hear(() -> parts.backend().runStreams().create(threadId, request), deadline);
        return deadline;
      } catch (ThreadBusyException refused) {
        busy.await(refused);
      } catch (ApiException refused) {
        if (hearing.run() != null || assistant != first || !isGone(assistant, refused)) {
          throw refused;
        }
        parts.assistant().forget(assistant);
        assistant = parts.assistant().get();
      }
    }
  }

  private static boolean isGone(Assistant assistant, ApiException refused) {
    return refused instanceof ObjectNotFoundException
        && refused.getMessage().contains(assistant.id());
  }

  /** The question goes with the run, so that a refused run leaves no question behind. */
  private CreateRunRequest request(Assistant assistant, CreateMessageRequest message) {
    return question
        .run()
        .apply(CreateRunRequestBuilder.builder())
        .assistantId(assistant.id())
        .additionalMessages(List.of(message))
        .build();
  }

  /** Hears one stream to the event that is its last. */
  private void hear(Supplier<Flow.Publisher<RunEvent>> stream, Deadline deadline) {
    hearing.expectAnswer();
    Deadline firstToken = Deadline.in(parts.settings().firstToken()).orEarlier(deadline);
    try (RunEvents events = RunEvents.of(stream.get())) {
      try {
        hear(events, firstToken, deadline);
      } catch (RuntimeException | Error failed) {
        learnRun(events, failed);
        throw failed;
      }
    }
  }

  private void hear(RunEvents events, Deadline firstToken, Deadline deadline) {
    Optional<RunEvent> event;
    do {
      Deadline awaited = hearing.begun() ? deadline : firstToken;
      event = events.next(awaited.left());
      hearing.hear(event.orElseThrow(() -> late(awaited, awaited == deadline)));
    } while (!event.get().last());
  }

  private void learnRun(RunEvents events, Throwable failed) {
    if (hearing.run() == null) {
      try {
        events.run(LAST_LOOK).ifPresent(hearing::unheard);
      } catch (RuntimeException alsoFailed) {
        failed.addSuppressed(alsoFailed);
      }
    }
  }

  private static ApiException late(Deadline missed, boolean answer) {
    Duration whole = missed.whole();
    String message =
        answer
            ? "The answer took longer than " + whole + "."
            : "The model has said nothing for " + whole + ".";
    return ApiException.of(GATEWAY_TIMEOUT, new ApiError(message, "server_error", null, "timeout"));
  }

  /** A run that nobody waits for would keep its thread busy for others. */
  private void cancelQuietly() {
    Run run = hearing.run();
    if (run == null || run.status().ended()) {
      return;
    }
    try {
      Interruptions.undisturbed(() -> parts.backend().runs().cancel(threadId, run.id()));
    } catch (RuntimeException alsoFailed) {
      System.getLogger(Asking.class.getName())
          .log(System.Logger.Level.DEBUG, "Run " + run.id() + " was not cancelled", alsoFailed);
    }
  }
}
