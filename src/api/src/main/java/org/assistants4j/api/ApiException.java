package org.assistants4j.api;

import java.time.Duration;
import java.util.Optional;
import org.assistants4j.api.retry.RetryAdvice;
import org.jspecify.annotations.Nullable;

/**
 * The API refused a request, or could not answer it. Where a caller acts differently there is a
 * subclass, which {@link #of} chooses: {@link ThreadBusyException}, {@link
 * ObjectNotFoundException}, {@link AccessRefusedException}, {@link RateLimitedException}, {@link
 * UnavailableException}. The engine in this process throws the same ones as a server behind HTTP.
 */
public class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int FIRST_SERVER_FAULT = 500;

  private final int status;
  private final transient ApiError error;
  private final @Nullable String requestId;
  private final transient RetryAdvice advice;

  /**
   * An exception of no subclass; {@link #of} chooses the one that the status asks for.
   *
   * @param status the HTTP status, 400 to 599
   * @param error the error as told
   * @param requestId the server's {@code x-request-id}, or null when there was none
   */
  public ApiException(int status, ApiError error, @Nullable String requestId) {
    this(status, error, requestId, RetryAdvice.NONE);
  }

  public ApiException(int status, ApiError error) {
    this(status, error, null);
  }

  ApiException(int status, ApiError error, @Nullable String requestId, RetryAdvice advice) {
    super(error.message());
    this.status = status;
    this.error = error;
    this.requestId = requestId;
    this.advice = advice;
  }

  /**
   * The exception for a status and an error.
   *
   * @param status the HTTP status, 400 to 599
   * @param error the error as told
   * @param requestId the server's {@code x-request-id}, or null when there was none
   * @param advice what the server says of asking again
   */
  public static ApiException of(
      int status, ApiError error, @Nullable String requestId, RetryAdvice advice) {
    switch (status) {
      case 400, 409:
        String activeRun = ThreadBusyException.activeRun(error.message());
        return activeRun == null
            ? new ApiException(status, error, requestId, advice)
            : new ThreadBusyException(status, error, requestId, advice, activeRun);
      case 401, 403:
        return new AccessRefusedException(status, error, requestId, advice);
      case 404:
        return new ObjectNotFoundException(status, error, requestId, advice);
      case 429:
        return new RateLimitedException(status, error, requestId, advice);
      default:
        return status >= FIRST_SERVER_FAULT
            ? new UnavailableException(status, error, requestId, advice)
            : new ApiException(status, error, requestId, advice);
    }
  }

  /** The exception for a status and an error, of a server that says no more. */
  public static ApiException of(int status, ApiError error) {
    return of(status, error, null, RetryAdvice.NONE);
  }

  /** A 400 with the given text and nothing else, as the API answers most misuse. */
  public static ApiException badRequest(String message) {
    return of(400, ApiError.invalidRequest(message));
  }

  /** A 404 with the given text. */
  public static ApiException notFound(String message) {
    return of(404, ApiError.invalidRequest(message));
  }

  public int status() {
    return status;
  }

  public ApiError error() {
    return error;
  }

  public @Nullable String requestId() {
    return requestId;
  }

  /** How long the server wants nothing to be asked; empty when it does not say. */
  public Optional<Duration> retryAfter() {
    return Optional.ofNullable(advice.after());
  }

  /** What the server says of asking again. */
  public RetryAdvice retryAdvice() {
    return advice;
  }
}
