package org.assistants4j.client;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.ThreadBusyException;
import org.assistants4j.api.retry.Backoff;
import org.assistants4j.api.retry.Pause;

/** Asks again what cannot have been carried out, and what carries nothing out. */
final class Retries {
  private static final int MOST_CAUSES = 20;
  private static final int FIRST_SERVER_FAULT = 500;

  /** Refused before anything was done, whatever was asked. */
  private static final Set<Integer> REFUSED = Set.of(408, 409, 429, 503);

  private final Backoff backoff;
  private final Pause pause;

  Retries(Backoff backoff, Pause pause) {
    this.backoff = backoff;
    this.pause = pause;
  }

  /** One request, whose failure is an {@link ApiException} where it is about the server. */
  interface Request {
    Object send() throws Throwable;

    /** Whether the request changes nothing at the server. */
    boolean onlyReads();

    /** Whether it could be sent once more as it was. */
    boolean sendable();
  }

  Object ask(Request request) throws Throwable {
    for (int retry = 1; ; retry++) {
      try {
        return request.send();
      } catch (ApiException failed) {
        if (!request.sendable()) {
          throw failed;
        }
        Optional<Duration> wait = before(retry, failed, request.onlyReads());
        if (wait.isEmpty()) {
          throw failed;
        }
        pause(wait.get());
      }
    }
  }

  /** How long to wait before asking again, for the first time or later; empty when it is over. */
  Optional<Duration> before(int retry, ApiException failed, boolean onlyReads) {
    return mayRepeat(failed, onlyReads)
        ? backoff.before(retry, failed.retryAdvice())
        : Optional.empty();
  }

  /**
   * @throws CancellationException when this thread is interrupted, which it then still is
   */
  private void pause(Duration wait) {
    try {
      pause.await(wait, new CountDownLatch(1));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      var cancelled = new CancellationException("Interrupted before the server was asked again.");
      cancelled.initCause(interrupted);
      throw cancelled;
    }
  }

  private static boolean mayRepeat(ApiException failed, boolean onlyReads) {
    if (failed instanceof ThreadBusyException) {
      return false;
    } else if (failed.getCause() != null) {
      return wasNotSent(failed) || (onlyReads && brokeOff(failed));
    }
    boolean usual =
        REFUSED.contains(failed.status()) || (onlyReads && failed.status() >= FIRST_SERVER_FAULT);
    return failed.retryAdvice().wantedOr(usual);
  }

  private static boolean wasNotSent(ApiException failed) {
    return causes(failed)
        .anyMatch(
            cause ->
                cause instanceof ConnectException
                    || cause instanceof NoRouteToHostException
                    || cause instanceof UnknownHostException
                    // By name: the JDK's and Apache's, of which neither need be here.
                    || cause.getClass().getSimpleName().endsWith("ConnectTimeoutException"));
  }

  /** A connection that broke, unless the runtime's HTTP client has asked again by itself then. */
  private static boolean brokeOff(ApiException failed) {
    return causes(failed).anyMatch(IOException.class::isInstance)
        && causes(failed).noneMatch(Retries::wasRepeated);
  }

  /** Apache's client, which RESTEasy has, asks three times more and cannot be told not to. */
  private static boolean wasRepeated(Throwable cause) {
    return Arrays.stream(cause.getStackTrace())
        .anyMatch(frame -> frame.getClassName().equals("org.apache.http.impl.execchain.RetryExec"));
  }

  private static Stream<Throwable> causes(ApiException failed) {
    return Stream.<Throwable>iterate(failed, each -> each != null, Throwable::getCause)
        .limit(MOST_CAUSES);
  }
}
