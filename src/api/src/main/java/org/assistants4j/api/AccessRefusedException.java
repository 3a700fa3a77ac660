package org.assistants4j.api;

import org.assistants4j.api.retry.RetryAdvice;
import org.jspecify.annotations.Nullable;

/**
 * The server does not know the caller (401), or does not let it do this (403). Asking again changes
 * nothing; the key, or what it may do, has to.
 */
public final class AccessRefusedException extends ApiException {
  private static final long serialVersionUID = 1L;

  AccessRefusedException(
      int status, ApiError error, @Nullable String requestId, RetryAdvice advice) {
    super(status, error, requestId, advice);
  }
}
