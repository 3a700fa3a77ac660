package org.assistants4j.api;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** The bounds of the attributes by which the files of a vector store can be filtered. */
final class Attributes {
  private static final int PAIRS = 16;
  private static final int KEY = 64;
  private static final int VALUE = 512;

  private Attributes() {}

  /** At most 16 pairs, keys up to 64 characters; strings up to 512, numbers or booleans. */
  static void check(@Nullable JsonObject attributes) {
    if (attributes == null) {
      return;
    }
    if (attributes.size() > PAIRS) {
      throw new InvalidParameterException(
          "Invalid '%s': too many properties. Expected an object with at most "
              + PAIRS
              + " properties, but got an object with "
              + attributes.size()
              + " properties instead.",
          "attributes",
          "object_above_max_properties");
    }
    attributes.forEach(
        (key, value) -> {
          Check.length(key, KEY, "attributes");
          value(value, "attributes." + key);
        });
  }

  /** A string of up to 512 characters, a number that a double can be, or a boolean. */
  static void value(JsonValue value, String name) {
    if (value instanceof JsonString string) {
      Check.length(string.getString(), VALUE, name);
    } else if (!(value instanceof JsonNumber number && Double.isFinite(number.doubleValue()))
        && value != JsonValue.TRUE
        && value != JsonValue.FALSE) {
      throw new InvalidParameterException(
          "Invalid type for '%s': expected a string, a number or a boolean.", name, "invalid_type");
    }
  }
}
