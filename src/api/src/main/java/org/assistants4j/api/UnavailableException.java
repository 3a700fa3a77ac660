package org.assistants4j.api;

import org.assistants4j.api.retry.RetryAdvice;
import org.jspecify.annotations.Nullable;

/**
 * The server cannot be reached, or failed itself (any 5xx). A request that changes something may
 * have been carried out all the same.
 */
public final class UnavailableException extends ApiException {
  private static final long serialVersionUID = 1L;

  UnavailableException(int status, ApiError error, @Nullable String requestId, RetryAdvice advice) {
    super(status, error, requestId, advice);
  }
}
