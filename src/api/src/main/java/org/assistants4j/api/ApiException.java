package org.assistants4j.api;

import org.jspecify.annotations.Nullable;

/** The API refused a request, or could not answer it. */
public class ApiException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient ApiError error;
  private final @Nullable String requestId;

  /**
   * @param status the HTTP status, 400 to 599
   * @param error the error as told
   * @param requestId the server's {@code x-request-id}, or null when there was none
   */
  public ApiException(int status, ApiError error, @Nullable String requestId) {
    super(error.message());
    this.status = status;
    this.error = error;
    this.requestId = requestId;
  }

  public ApiException(int status, ApiError error) {
    this(status, error, null);
  }

  /** A 400 with the given text and nothing else, as the API answers most misuse. */
  public static ApiException badRequest(String message) {
    return new ApiException(400, ApiError.invalidRequest(message));
  }

  /** A 404 with the given text. */
  public static ApiException notFound(String message) {
    return new ApiException(404, ApiError.invalidRequest(message));
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
}
