package org.assistants4j.chat;

import org.assistants4j.api.ApiError;

/** The browser asked for something that is not possible. */
final class BadChatRequestException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int status;
  private final transient ApiError error;

  BadChatRequestException(int status, ApiError error) {
    super(error.message());
    this.status = status;
    this.error = error;
  }

  BadChatRequestException(int status, ApiError error, Throwable cause) {
    this(status, error);
    initCause(cause);
  }

  int status() {
    return status;
  }

  ApiError error() {
    return error;
  }
}
