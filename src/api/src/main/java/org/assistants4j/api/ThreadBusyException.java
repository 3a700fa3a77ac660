package org.assistants4j.api;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assistants4j.api.retry.RetryAdvice;
import org.jspecify.annotations.Nullable;

/**
 * A thread takes neither a run nor a message, because one of its runs is active, or others wait for
 * it. The API has no code for it; its two sentences are all there is.
 *
 * <pre>{@code
 * catch (ThreadBusyException busy) {
 *   busy.activeRun().ifPresent(run -> backend.runs().cancel(threadId, run));
 * }
 * }</pre>
 */
public final class ThreadBusyException extends ApiException {
  private static final long serialVersionUID = 1L;

  private static final Pattern SENTENCE =
      Pattern.compile("already has an active run (run_\\w+)|while a run (run_\\w+) is active");

  private static final int CONFLICT = 409;

  private final @Nullable String activeRun;

  ThreadBusyException(
      int status,
      ApiError error,
      @Nullable String requestId,
      RetryAdvice advice,
      @Nullable String activeRun) {
    super(status, error, requestId, advice);
    this.activeRun = activeRun;
  }

  /** Others wait for the thread already, and the server was not asked. */
  public static ThreadBusyException waitedFor(String threadId) {
    ApiError error = ApiError.invalidRequest("Others ask on thread " + threadId + " already.");
    return new ThreadBusyException(CONFLICT, error, null, RetryAdvice.NONE, null);
  }

  /** The id of the active run in a message, or null when it is about something else. */
  static @Nullable String activeRun(String message) {
    Matcher said = SENTENCE.matcher(message);
    if (!said.find()) {
      return null;
    }
    return said.group(1) == null ? said.group(2) : said.group(1);
  }

  /** The id of the run that is active; empty when the server was not asked. */
  public Optional<String> activeRun() {
    return Optional.ofNullable(activeRun);
  }
}
