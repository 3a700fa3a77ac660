package org.assistants4j.function;

import jakarta.json.JsonValue;

/** The model gave an argument that does not fit; the message is for it. */
final class ArgumentException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private ArgumentException(String message) {
    super(message);
  }

  ArgumentException(String message, Throwable cause) {
    super(message, cause);
  }

  /** The argument is missing, or of another kind than expected. */
  static ArgumentException of(String path, String expected, JsonValue got) {
    return new ArgumentException(
        "Argument '"
            + path
            + "'"
            + (got == JsonValue.NULL ? " is missing." : " must be " + expected + "."));
  }
}
