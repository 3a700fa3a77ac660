package org.assistants4j.api.json;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Collection;
import org.assistants4j.api.InvalidParameterException;
import org.jspecify.annotations.Nullable;

/** What is said of JSON that does not fit. */
final class Mistakes {
  private Mistakes() {}

  static String join(String path, String name) {
    return path.isEmpty() ? name : path + "." + name;
  }

  static InvalidParameterException type(String path, String expected, JsonValue got) {
    String wrong = "expected " + expected + ", but got " + kind(got) + " instead.";
    return path.isEmpty()
        ? new InvalidParameterException("Invalid type: " + wrong, null, "invalid_type")
        : new InvalidParameterException("Invalid type for '%s': " + wrong, path, "invalid_type");
  }

  static InvalidParameterException variant(
      String path, @Nullable JsonValue got, Collection<String> supported) {
    if (got == null || got == JsonValue.NULL) {
      return new InvalidParameterException(
          "Missing required parameter: '%s'.", path, "missing_required_parameter");
    }
    if (!(got instanceof JsonString name)) {
      return type(path, "a string", got);
    }
    return new InvalidParameterException(
        "Invalid value for '%s': '"
            + name.getString()
            + "'. Supported values are: '"
            + String.join("', '", supported)
            + "'.",
        path,
        "invalid_value");
  }

  private static String kind(JsonValue value) {
    return switch (value.getValueType()) {
      case ARRAY -> "an array";
      case OBJECT -> "an object";
      case STRING -> "a string";
      case NUMBER -> ((JsonNumber) value).isIntegral() ? "an integer" : "a decimal number";
      case TRUE, FALSE -> "a boolean";
      case NULL -> "null";
    };
  }
}
