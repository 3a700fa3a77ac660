package org.assistants4j.chat;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.assistants4j.api.ApiError;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.Run;
import org.assistants4j.api.ThreadBusyException;
import org.assistants4j.api.json.Json;
import org.assistants4j.chat.wire.ChatEvents;
import org.assistants4j.service.RunFailedException;
import org.jspecify.annotations.Nullable;

/**
 * What the browser is told of a failure: no more than a person can use.
 *
 * @param retry whether it makes sense to ask the same again
 * @param retryAfter seconds to wait before that, or null
 */
record ChatFailure(int status, ApiError error, boolean retry, @Nullable Long retryAfter) {
  private static final Logger LOG = System.getLogger(ChatFailure.class.getName());
  private static final int CONFLICT = 409;
  private static final int TOO_MANY = 429;
  private static final int INTERNAL = 500;
  private static final int BAD_GATEWAY = 502;
  private static final int UNAVAILABLE = 503;
  private static final int TIMEOUT = 504;

  /** Logs what a developer needs and the browser is not told. */
  static ChatFailure of(Throwable thrown) {
    Optional<BadChatRequestException> refusal = refusal(thrown);
    if (refusal.isPresent()) {
      return refused(refusal.get());
    } else if (thrown instanceof WebApplicationException http) {
      return http(http.getResponse().getStatusInfo());
    } else if (thrown instanceof RunFailedException failed) {
      return run(failed);
    } else if (thrown instanceof ApiException refused) {
      return server(refused);
    } else if (thrown instanceof CancellationException interrupted) {
      LOG.log(Level.INFO, "An ask was interrupted", interrupted);
      return failed(UNAVAILABLE, "The server is stopping. Try again later.", "unavailable");
    }
    LOG.log(Level.ERROR, "The chat failed", thrown);
    return failed(INTERNAL, "Something went wrong here.", "internal_error");
  }

  /** As an HTTP error. */
  String json() {
    return Json.write(new ApiError.Envelope(error));
  }

  /** As an event. */
  ChatEvents.Failed event() {
    return new ChatEvents.Failed(error.message(), code(), retry, retryAfter);
  }

  private String code() {
    return error.code() == null ? "invalid_request" : error.code();
  }

  /** What reads a request's body wraps what its limits throw. */
  private static Optional<BadChatRequestException> refusal(Throwable thrown) {
    Throwable at = thrown;
    while (at != null && !(at instanceof BadChatRequestException)) {
      at = at.getCause();
    }
    return Optional.ofNullable((BadChatRequestException) at);
  }

  private static ChatFailure refused(BadChatRequestException refused) {
    return new ChatFailure(
        refused.status(), refused.error(), refused.retryAfter() != null, refused.retryAfter());
  }

  private static ChatFailure http(Response.StatusType status) {
    String message = "HTTP " + status.getStatusCode() + ": " + status.getReasonPhrase() + ".";
    ApiError error = ApiError.invalidRequest(message);
    return new ChatFailure(status.getStatusCode(), error, false, null);
  }

  private static ChatFailure run(RunFailedException failed) {
    Run run = failed.run();
    LOG.log(Level.INFO, "Run {0} ended: {1}: {2}", run.id(), run.status(), failed.getMessage());
    boolean tooMuch = failed.status() == TOO_MANY;
    boolean prompt = run.lastError() != null && "invalid_prompt".equals(run.lastError().code());
    return new ChatFailure(
        BAD_GATEWAY,
        error(Reasons.shown(failed.getMessage()), tooMuch ? "rate_limited" : "run_" + run.status()),
        !prompt,
        null);
  }

  private static ChatFailure server(ApiException refused) {
    if (refused instanceof ThreadBusyException) {
      return failed(
          CONFLICT,
          "The assistant is still answering. Wait for it, or start a new chat.",
          "thread_busy");
    }
    LOG.log(Level.WARNING, "The assistants' server refused or failed", refused);
    return switch (refused.status()) {
      case TOO_MANY ->
          failed(TOO_MANY, "The assistant has too much to do. Try again later.", "rate_limited")
              .after(refused.retryAfter());
      case UNAVAILABLE ->
          failed(UNAVAILABLE, "The assistant cannot be reached. Try again later.", "unavailable")
              .after(refused.retryAfter());
      case TIMEOUT -> failed(TIMEOUT, "The assistant did not answer in time.", "timeout");
      default -> failed(BAD_GATEWAY, "The assistant could not answer.", "server_refused");
    };
  }

  private ChatFailure after(Optional<Duration> pause) {
    Long seconds = pause.map(it -> Math.max(1, it.toSeconds())).orElse(null);
    return new ChatFailure(status, error, retry, seconds);
  }

  private static ChatFailure failed(int status, String message, String code) {
    return new ChatFailure(status, error(message, code), true, null);
  }

  private static ApiError error(String message, String code) {
    return new ApiError(message, "server_error", null, code);
  }
}
