package org.assistants4j.chat;

import static org.assistants4j.api.json.Trees.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.assistants4j.api.ApiError;
import org.assistants4j.api.CreateMessageRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a person writes.
 *
 * @param message 1 to 256,000 characters, not only white space
 */
@Schema(name = "ChatMessage")
public record ChatMessage(
    @Schema(required = true, maxLength = 256_000, example = "Which rooms are free tomorrow?")
        String message) {
  private static final int MOST_BYTES = 2 * 1024 * 1024;
  private static final int BAD_REQUEST = 400;
  private static final int TOO_LARGE = 413;

  /**
   * @throws BadChatRequestException when the body is no such message
   */
  static ChatMessage read(InputStream body) {
    JsonValue message = parse(bytes(body)).get("message");
    if (message == null || message == JsonValue.NULL) {
      throw refuse("Missing required parameter: 'message'.", "missing_required_parameter");
    }
    if (!(message instanceof JsonString string)) {
      throw refuse("Invalid type for 'message': expected a string.", "invalid_type");
    }
    String text = string.getString();
    if (text.isBlank()) {
      throw refuse("Invalid 'message': expected some text.", "empty_string");
    }
    int length = text.codePointCount(0, text.length());
    if (length > CreateMessageRequest.MAX_TEXT) {
      throw refuse(
          "Invalid 'message': at most "
              + CreateMessageRequest.MAX_TEXT
              + " characters are allowed, but it has "
              + length
              + ".",
          "string_above_max_length");
    }
    return new ChatMessage(text);
  }

  private static byte[] bytes(InputStream body) {
    byte[] bytes;
    try {
      bytes = body == null ? new byte[0] : body.readNBytes(MOST_BYTES + 1);
    } catch (IOException brokenOff) {
      throw new UncheckedIOException(brokenOff);
    }
    if (bytes.length > MOST_BYTES) {
      throw new BadChatRequestException(
          TOO_LARGE,
          new ApiError(
              "The body is longer than " + MOST_BYTES + " bytes.",
              "invalid_request_error",
              null,
              "body_too_large"));
    }
    return bytes;
  }

  private static JsonObject parse(byte[] body) {
    try (var reader = JSON.createReader(new ByteArrayInputStream(body))) {
      return reader.readObject();
    } catch (RuntimeException notJson) {
      // Parsers have exceptions of their own for what is nested too deeply.
      throw new BadChatRequestException(
          BAD_REQUEST,
          ApiError.invalidRequest("The body must be a JSON object with a 'message'."),
          notJson);
    }
  }

  private static BadChatRequestException refuse(String message, String code) {
    return new BadChatRequestException(
        BAD_REQUEST, new ApiError(message, "invalid_request_error", "message", code));
  }
}
