package org.assistants4j.engine.model;

import dev.langchain4j.exception.HttpException;
import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads what a model server says about its errors. */
final class Upstream {
  /** The status of an error that came within a stream and has none. */
  static final int NO_STATUS = 0;

  // Kept, because each JSON.createReader looks for its provider again.
  private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

  private Upstream() {}

  /** The object that {@code text} is, or null. */
  static @Nullable JsonObject parse(String text) {
    try (JsonReader reader = READERS.createReader(new StringReader(text))) {
      return reader.readValue() instanceof JsonObject object ? object : null;
    } catch (JsonException e) {
      return null;
    }
  }

  /** The error that a chunk is, or null. */
  static @Nullable HttpException errorIn(JsonObject chunk) {
    JsonValue error = chunk.get("error");
    if (error == null || error == JsonValue.NULL) {
      return null;
    }
    int code = error instanceof JsonObject object ? object.getInt("code", NO_STATUS) : NO_STATUS;
    return new HttpException(code >= 400 && code < 600 ? code : NO_STATUS, chunk.toString());
  }

  /** The sentence for people in an error's body; empty when there is none. */
  static String message(@Nullable String body) {
    if (body == null || body.isBlank()) {
      return "";
    }
    JsonObject json = parse(body);
    if (json != null) {
      return message(json);
    }
    String text = body.strip();
    return text.startsWith("<") ? "" : text.lines().findFirst().orElse("");
  }

  private static String message(JsonObject json) {
    for (String name : List.of("error", "message", "detail")) {
      JsonValue value = json.get(name);
      if (value instanceof JsonString text) {
        return text.getString().strip();
      }
      if (value instanceof JsonObject object) {
        return message(object);
      }
    }
    return "";
  }
}
