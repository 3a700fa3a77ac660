package org.assistants4j.service;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import org.assistants4j.api.ApiError;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.Assistant;
import org.assistants4j.api.Backend;
import org.assistants4j.api.CreateMessageRequest;
import org.assistants4j.api.CreateRunRequest;
import org.assistants4j.api.CreateRunRequestBuilder;
import org.assistants4j.api.RequiredAction;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.RunStatus;
import org.assistants4j.api.SubmitToolOutputsRequest;
import org.assistants4j.api.SubmitToolOutputsRequest.ToolOutput;
import org.assistants4j.function.Functions;

/** Carries a question through its run, with the functions that the model calls on the way. */
final class Asking {
  private static final int NOT_FOUND = 404;
  private static final int BAD_GATEWAY = 502;
  private static final int GATEWAY_TIMEOUT = 504;

  private final Backend backend;
  private final ManagedAssistant assistant;
  private final Functions functions;
  private final Duration patience;

  Asking(Backend backend, ManagedAssistant assistant, Functions functions, Duration patience) {
    this.backend = backend;
    this.assistant = assistant;
    this.functions = functions;
    this.patience = patience;
  }

  /** Runs until the answer is there. */
  Reply ask(String threadId, String text, Turn turn) {
    try {
      begin(threadId, text, turn);
      while (true) {
        Run run = paused(turn);
        if (!RunStatus.REQUIRES_ACTION.equals(run.status())) {
          return turn.reply(run);
        }
        SubmitToolOutputsRequest outputs = outputs(run);
        hear(() -> backend.runStreams().submitToolOutputs(threadId, run.id(), outputs), turn);
      }
    } catch (ApiException failed) {
      if (failed.status() == GATEWAY_TIMEOUT) {
        cancelQuietly(threadId, turn);
      }
      throw failed;
    }
  }

  private void begin(String threadId, String text, Turn turn) {
    Assistant asked = assistant.get();
    try {
      start(threadId, asked, text, turn);
    } catch (ApiException refused) {
      if (turn.run() != null || !isGone(asked, refused)) {
        throw refused;
      }
      assistant.forget(asked);
      start(threadId, assistant.get(), text, turn);
    }
  }

  private static boolean isGone(Assistant assistant, ApiException refused) {
    return refused.status() == NOT_FOUND && refused.getMessage().contains(assistant.id());
  }

  /** The question goes with the run, so that a refused run leaves no question behind. */
  private void start(String threadId, Assistant asked, String text, Turn turn) {
    CreateRunRequest request =
        CreateRunRequestBuilder.builder()
            .assistantId(asked.id())
            .additionalMessages(List.of(CreateMessageRequest.user(text)))
            .build();
    hear(() -> backend.runStreams().create(threadId, request), turn);
  }

  /** Hears one stream to the event that is its last. */
  private void hear(Supplier<Flow.Publisher<RunEvent>> stream, Turn turn) {
    try (RunEvents events = RunEvents.of(stream.get(), patience)) {
      RunEvent event;
      do {
        event = events.next();
        turn.hear(event);
      } while (!event.last());
    }
  }

  private static Run paused(Turn turn) {
    Run run = turn.run();
    if (run == null) {
      throw unexpected("The stream told of no run.");
    }
    return run;
  }

  private SubmitToolOutputsRequest outputs(Run run) {
    RequiredAction action = run.requiredAction();
    if (action == null || action.submitToolOutputs() == null) {
      throw unexpected("The run requires an action and does not say which.");
    }
    return new SubmitToolOutputsRequest(
        action.submitToolOutputs().toolCalls().stream()
            .map(
                call ->
                    new ToolOutput(
                        call.id(),
                        functions.call(call.function().name(), call.function().arguments())))
            .toList());
  }

  private static ApiException unexpected(String message) {
    return new ApiException(
        BAD_GATEWAY, new ApiError(message, "server_error", null, "unexpected_answer"));
  }

  /** A silent run would keep its thread busy for others. */
  private void cancelQuietly(String threadId, Turn turn) {
    Run run = turn.run();
    if (run == null) {
      return;
    }
    try {
      backend.runs().cancel(threadId, run.id());
    } catch (RuntimeException alsoFailed) {
      System.getLogger(Asking.class.getName())
          .log(System.Logger.Level.DEBUG, "Run " + run.id() + " was not cancelled", alsoFailed);
    }
  }
}
