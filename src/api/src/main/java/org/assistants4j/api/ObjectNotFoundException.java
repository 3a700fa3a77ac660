package org.assistants4j.api;

import org.assistants4j.api.retry.RetryAdvice;
import org.jspecify.annotations.Nullable;

/** There is nothing of this id for this caller, or no such URL (404). */
public final class ObjectNotFoundException extends ApiException {
  private static final long serialVersionUID = 1L;

  ObjectNotFoundException(
      int status, ApiError error, @Nullable String requestId, RetryAdvice advice) {
    super(status, error, requestId, advice);
  }
}
