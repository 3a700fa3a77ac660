package org.assistants4j.engine.tool;

import org.assistants4j.api.LastError;
import org.jspecify.annotations.Nullable;

/** A file has no text that could be searched. */
public final class UnreadableFileException extends Exception {
  private static final long serialVersionUID = 1L;

  static final String INVALID = "invalid_file";
  static final String UNSUPPORTED = "unsupported_file";
  static final String SERVER = "server_error";

  private final String code;

  UnreadableFileException(String code, String message) {
    this(code, message, null);
  }

  UnreadableFileException(String code, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.code = code;
  }

  /** As a file of a vector store tells it. */
  public LastError lastError() {
    return new LastError(code, getMessage());
  }
}
