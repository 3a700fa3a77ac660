package org.assistants4j.api;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assistants4j.api.retry.RetryAdvice;
import org.jspecify.annotations.Nullable;

/**
 * A thread takes neither a run nor a message, because one of its runs is active. The API has no
 * code for it; its two sentences are all there is.
 *
 * <pre>{@code
 * catch (ThreadBusyException busy) {
 *   backend.runs().cancel(threadId, busy.activeRun());
 * }
 * }</pre>
 */
public final class ThreadBusyException extends ApiException {
  private static final long serialVersionUID = 1L;

  private static final Pattern SENTENCE =
      Pattern.compile("already has an active run (run_\\w+)|while a run (run_\\w+) is active");

  private final String activeRun;

  ThreadBusyException(
      int status,
      ApiError error,
      @Nullable String requestId,
      RetryAdvice advice,
      String activeRun) {
    super(status, error, requestId, advice);
    this.activeRun = activeRun;
  }

  /** The id of the active run in a message, or null when it is about something else. */
  static @Nullable String activeRun(String message) {
    Matcher said = SENTENCE.matcher(message);
    if (!said.find()) {
      return null;
    }
    return said.group(1) == null ? said.group(2) : said.group(1);
  }

  /** The id of the run that is active. */
  public String activeRun() {
    return activeRun;
  }
}
