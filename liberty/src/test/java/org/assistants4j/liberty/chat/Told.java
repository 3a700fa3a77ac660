package org.assistants4j.liberty.chat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;

/** An event of a stream. */
public record Told(String event, JsonObject data) {

  static Told of(String event, String data) {
    return new Told(event, json(data));
  }

  /** A JSON object. */
  public static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
