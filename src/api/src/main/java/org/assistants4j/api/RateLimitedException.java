package org.assistants4j.api;

import org.assistants4j.api.retry.RetryAdvice;
import org.jspecify.annotations.Nullable;

/** Too much was asked (429). {@link #retryAfter()} tells for how long, where the server does. */
public final class RateLimitedException extends ApiException {
  private static final long serialVersionUID = 1L;

  RateLimitedException(int status, ApiError error, @Nullable String requestId, RetryAdvice advice) {
    super(status, error, requestId, advice);
  }
}
