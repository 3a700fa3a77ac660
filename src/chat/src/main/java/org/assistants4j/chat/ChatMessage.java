package org.assistants4j.chat;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.InputStream;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.assistants4j.api.CreateMessageRequest;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * What a person writes.
 *
 * @param message 1 to 256,000 characters, not only white space
 * @param id 1 to 64 of {@code A-Z a-z 0-9 . _ -}; made here when it is absent
 * @param files handles of files that come with it
 */
@Schema(name = "ChatMessage")
public record ChatMessage(
    @Schema(required = true, maxLength = 256_000, example = "Which rooms are free tomorrow?")
        String message,
    @Schema(pattern = "[A-Za-z0-9._-]{1,64}", example = "q-17") String id,
    @Schema(maxItems = 10, example = "[\"Zk3vJw0h5sQm1b7Yt9cR2g\"]") List<String> files) {
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");
  private static final String EXPECTED = "The body must be a JSON object with a 'message'.";

  public ChatMessage {
    files = List.copyOf(files);
  }

  /**
   * @param mostFiles that may come with it
   * @throws BadChatRequestException when the body is no such message
   */
  static ChatMessage read(InputStream body, int mostFiles) {
    JsonObject json = Bodies.read(body, EXPECTED);
    return new ChatMessage(message(json), id(json), files(json, mostFiles));
  }

  private static String message(JsonObject json) {
    JsonValue message = json.get("message");
    if (message == null || message == JsonValue.NULL) {
      throw refuse(
          "Missing required parameter: 'message'.", "message", "missing_required_parameter");
    }
    if (!(message instanceof JsonString string)) {
      throw refuse("Invalid type for 'message': expected a string.", "message", "invalid_type");
    }
    String text = string.getString();
    if (text.isBlank()) {
      throw refuse("Invalid 'message': expected some text.", "message", "empty_string");
    }
    if (text.indexOf('\0') >= 0 || text.codePoints().anyMatch(ChatMessage::isHalf)) {
      throw refuse(
          "Invalid 'message': expected characters of Unicode.", "message", "invalid_value");
    }
    checkLength(text);
    return text;
  }

  private static boolean isHalf(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }

  private static void checkLength(String text) {
    int length = text.codePointCount(0, text.length());
    if (length > CreateMessageRequest.MAX_TEXT) {
      throw refuse(
          "Invalid 'message': at most "
              + CreateMessageRequest.MAX_TEXT
              + " characters are allowed, but it has "
              + length
              + ".",
          "message",
          "string_above_max_length");
    }
  }

  private static String id(JsonObject json) {
    String id = id(json.get("id"));
    return id == null ? UUID.randomUUID().toString() : id;
  }

  /** The id in a body, or null when it has none. */
  static @Nullable String id(@Nullable JsonValue value) {
    if (value == null || value == JsonValue.NULL) {
      return null;
    } else if (value instanceof JsonString id && ID.matcher(id.getString()).matches()) {
      return id.getString();
    }
    throw refuse(
        "Invalid 'id': expected 1 to 64 letters, digits, '.', '_' or '-'.", "id", "invalid_value");
  }

  private static List<String> files(JsonObject json, int most) {
    JsonValue files = json.getOrDefault("files", JsonValue.NULL);
    if (files == JsonValue.NULL) {
      return List.of();
    } else if (!(files instanceof JsonArray array)
        || !array.stream().allMatch(JsonString.class::isInstance)) {
      throw refuse("Invalid type for 'files': expected a list of ids.", "files", "invalid_type");
    } else if (array.size() > most) {
      throw refuse(
          "Invalid 'files': at most " + most + " files may come with a message.",
          "files",
          "array_above_max_length");
    } else {
      return array.getValuesAs(JsonString::getString).stream().distinct().toList();
    }
  }

  private static BadChatRequestException refuse(String message, String param, String code) {
    return BadChatRequestException.invalid(message, param, code);
  }
}
