package org.assistants4j.chat;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.assistants4j.api.ApiError;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.Run;
import org.assistants4j.api.ThreadBusyException;
import org.assistants4j.api.json.Json;
import org.assistants4j.service.RunFailedException;

/** What the browser is told of a failure: no more than a person can use. */
record ChatFailure(int status, ApiError error) {
  private static final Logger LOG = System.getLogger(ChatFailure.class.getName());
  private static final int CONFLICT = 409;
  private static final int TOO_MANY = 429;
  private static final int INTERNAL = 500;
  private static final int BAD_GATEWAY = 502;
  private static final int UNAVAILABLE = 503;
  private static final int TIMEOUT = 504;

  /** Logs what a developer needs and the browser is not told. */
  static ChatFailure of(Throwable thrown) {
    if (thrown instanceof BadChatRequestException refused) {
      return new ChatFailure(refused.status(), refused.error());
    } else if (thrown instanceof WebApplicationException http) {
      return http(http.getResponse().getStatusInfo());
    } else if (thrown instanceof RunFailedException failed) {
      return run(failed);
    } else if (thrown instanceof ApiException refused) {
      return server(refused);
    }
    LOG.log(Level.ERROR, "The chat failed", thrown);
    return server(INTERNAL, "Something went wrong here.", "internal_error");
  }

  String json() {
    return Json.write(new ApiError.Envelope(error));
  }

  private static ChatFailure http(Response.StatusType status) {
    String message = "HTTP " + status.getStatusCode() + ": " + status.getReasonPhrase() + ".";
    return new ChatFailure(status.getStatusCode(), ApiError.invalidRequest(message));
  }

  private static ChatFailure run(RunFailedException failed) {
    Run run = failed.run();
    LOG.log(Level.INFO, "Run {0} ended: {1}", run.id(), run.status());
    return server(BAD_GATEWAY, failed.getMessage(), "run_" + run.status());
  }

  private static ChatFailure server(ApiException refused) {
    if (refused instanceof ThreadBusyException) {
      return server(
          CONFLICT,
          "The assistant is still answering. Wait for it, or start a new chat.",
          "thread_busy");
    }
    LOG.log(Level.WARNING, "The assistants' server refused or failed", refused);
    return switch (refused.status()) {
      case TOO_MANY ->
          server(TOO_MANY, "The assistant has too much to do. Try again later.", "rate_limited");
      case UNAVAILABLE ->
          server(UNAVAILABLE, "The assistant cannot be reached. Try again later.", "unavailable");
      case TIMEOUT -> server(TIMEOUT, "The assistant did not answer in time.", "timeout");
      default -> server(BAD_GATEWAY, "The assistant could not answer.", "server_refused");
    };
  }

  private static ChatFailure server(int status, String message, String code) {
    return new ChatFailure(status, new ApiError(message, "server_error", null, code));
  }
}
