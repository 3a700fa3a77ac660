package org.assistants4j.chat;

import org.assistants4j.api.ApiError;
import org.jspecify.annotations.Nullable;

/** The browser asked for something that is not possible. */
final class BadChatRequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int CONFLICT = 409;
  private static final int TOO_LARGE = 413;
  private static final int UNSUPPORTED = 415;
  private static final int TOO_MANY = 429;
  private static final int UNAVAILABLE = 503;
  private static final long SOON_SECONDS = 5;

  private final int status;
  private final transient ApiError error;
  private final @Nullable Long retryAfter;

  BadChatRequestException(int status, ApiError error) {
    this(status, error, null, null);
  }

  BadChatRequestException(int status, ApiError error, Throwable cause) {
    this(status, error, cause, null);
  }

  private BadChatRequestException(
      int status, ApiError error, @Nullable Throwable cause, @Nullable Long retryAfter) {
    super(error.message(), cause);
    this.status = status;
    this.error = error;
    this.retryAfter = retryAfter;
  }

  /** A member of a request's body is not as it must be. */
  static BadChatRequestException invalid(String message, String param, String code) {
    return of(400, message, param, code);
  }

  static BadChatRequestException forbidden(String message) {
    return of(FORBIDDEN, message, null, "foreign_origin");
  }

  /** The server refuses the caller's session. */
  static BadChatRequestException foreignSession(RuntimeException refusal) {
    ApiError error =
        new ApiError(
            "This browser's session belongs to somebody else who logged in here. Log in again, or"
                + " close the browser.",
            "invalid_request_error",
            null,
            "foreign_session");
    return new BadChatRequestException(FORBIDDEN, error, refusal);
  }

  /** What is not the caller's is not there either. */
  static BadChatRequestException notFound(String what) {
    return notFound(what, null);
  }

  static BadChatRequestException notFound(String what, @Nullable Throwable cause) {
    ApiError error =
        new ApiError("There is no such " + what + ".", "invalid_request_error", null, "not_found");
    return new BadChatRequestException(NOT_FOUND, error, cause, null);
  }

  static BadChatRequestException conflict(String message, String code) {
    return of(CONFLICT, message, null, code);
  }

  static BadChatRequestException tooLarge(String message, String code) {
    return of(TOO_LARGE, message, null, code);
  }

  static BadChatRequestException unsupported(String message) {
    return of(UNSUPPORTED, message, "file", "unsupported_file");
  }

  /**
   * @param seconds until it may be asked again
   */
  static BadChatRequestException tooMany(String message, long seconds) {
    ApiError error = new ApiError(message, "invalid_request_error", null, "too_many_asks");
    return new BadChatRequestException(TOO_MANY, error, null, seconds);
  }

  /** As many are being answered as may be at once. */
  static BadChatRequestException full(Throwable cause) {
    ApiError error =
        new ApiError(
            "Too many people are being answered just now. Try again in a moment.",
            "server_error",
            null,
            "too_busy");
    return new BadChatRequestException(UNAVAILABLE, error, cause, SOON_SECONDS);
  }

  private static BadChatRequestException of(
      int status, String message, @Nullable String param, String code) {
    return new BadChatRequestException(
        status, new ApiError(message, "invalid_request_error", param, code));
  }

  int status() {
    return status;
  }

  ApiError error() {
    return error;
  }

  /** Seconds to wait before the same is asked again, or null. */
  @Nullable Long retryAfter() {
    return retryAfter;
  }
}
