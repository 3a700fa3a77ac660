package org.assistants4j.chat;

import static org.assistants4j.api.json.Trees.JSON;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.assistants4j.api.ApiError;

/** Reads JSON bodies, up to a limit. */
final class Bodies {
  private static final int MOST_BYTES = 2 * 1024 * 1024;
  private static final int BAD_REQUEST = 400;

  private Bodies() {}

  /**
   * @param expected what is told to whoever sends something else
   * @throws BadChatRequestException when it is no JSON object, or too long
   */
  static JsonObject read(InputStream body, String expected) {
    byte[] bytes = bytes(body);
    try (var reader = JSON.createReader(new ByteArrayInputStream(bytes))) {
      return reader.readObject();
    } catch (RuntimeException notJson) {
      // Parsers have exceptions of their own for what is nested too deeply.
      throw new BadChatRequestException(BAD_REQUEST, ApiError.invalidRequest(expected), notJson);
    }
  }

  /** The same, where nothing at all is an empty object. */
  static JsonObject readOptional(InputStream body, String expected) {
    byte[] bytes = bytes(body);
    return bytes.length == 0
        ? JsonObject.EMPTY_JSON_OBJECT
        : read(new ByteArrayInputStream(bytes), expected);
  }

  private static byte[] bytes(InputStream body) {
    byte[] bytes;
    try {
      bytes = body == null ? new byte[0] : body.readNBytes(MOST_BYTES + 1);
    } catch (IOException brokenOff) {
      throw new UncheckedIOException(brokenOff);
    }
    if (bytes.length > MOST_BYTES) {
      throw BadChatRequestException.tooLarge(
          "The body is longer than " + MOST_BYTES + " bytes.", "body_too_large");
    }
    return bytes;
  }
}
