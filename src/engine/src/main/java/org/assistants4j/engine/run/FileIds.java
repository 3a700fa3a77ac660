package org.assistants4j.engine.run;

import static org.assistants4j.api.json.Trees.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The {@code file_ids} of version 1 among the additional properties of a request or a run: version
 * 2 has no place for them, and they must be kept in the transaction that keeps the object.
 */
public final class FileIds {
  private static final String NAME = "file_ids";

  private FileIds() {}

  /** The same properties with these ids; without change when the ids are null. */
  public static @Nullable JsonObject carry(
      @Nullable JsonObject properties, @Nullable List<String> fileIds) {
    if (fileIds == null) {
      return properties;
    }
    JsonObject rest = properties == null ? JsonValue.EMPTY_JSON_OBJECT : properties;
    return JSON.createObjectBuilder(rest).add(NAME, JSON.createArrayBuilder(fileIds)).build();
  }

  /** The ids among these properties, each once; empty when none were said. */
  public static Optional<List<String>> of(JsonObject properties) {
    if (!(properties.get(NAME) instanceof JsonArray ids)) {
      return Optional.empty();
    }
    return Optional.of(
        ids.getValuesAs(JsonString.class).stream().map(JsonString::getString).distinct().toList());
  }

  /** The same properties without the ids. */
  public static JsonObject without(JsonObject properties) {
    return properties.containsKey(NAME)
        ? JSON.createObjectBuilder(properties).remove(NAME).build()
        : properties;
  }
}
