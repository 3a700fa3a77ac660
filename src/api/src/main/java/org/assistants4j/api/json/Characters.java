package org.assistants4j.api.json;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import org.assistants4j.api.InvalidParameterException;

/**
 * Characters that JSON can write and not every database and model can take: U+0000, and halves of
 * surrogate pairs.
 */
final class Characters {
  private Characters() {}

  /**
   * @throws InvalidParameterException when a string or a name has one, with the path of its member
   */
  static void check(JsonValue json) {
    check(json, "");
  }

  private static void check(JsonValue json, String path) {
    if (json instanceof JsonString string) {
      check(string.getString(), path);
    } else if (json instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        check(array.get(i), path + "[" + i + "]");
      }
    } else if (json instanceof JsonObject object) {
      object.forEach(
          (name, value) -> {
            check(name, path);
            check(value, Mistakes.join(path, name));
          });
    }
  }

  private static void check(String text, String path) {
    for (int i = 0; i < text.length(); i++) {
      boolean half = isHalf(text, i);
      if (half || text.charAt(i) == 0) {
        String what = "the character U+%04X, which is no text".formatted((int) text.charAt(i));
        throw path.isEmpty()
            ? new InvalidParameterException(
                "The JSON body has " + what + ".", null, "invalid_value")
            : new InvalidParameterException(
                "Invalid '%s': it has " + what + ".", path, "invalid_value");
      }
    }
  }

  /** The same JSON with halves of pairs as escapes, which survive where they would become "?". */
  static String escaped(String json) {
    StringBuilder escaped = null;
    for (int i = 0; i < json.length(); i++) {
      if (isHalf(json, i)) {
        escaped = escaped == null ? new StringBuilder(json.substring(0, i)) : escaped;
        escaped.append("\\u%04x".formatted((int) json.charAt(i)));
      } else if (escaped != null) {
        escaped.append(json.charAt(i));
      }
    }
    return escaped == null ? json : escaped.toString();
  }

  private static boolean isHalf(String text, int at) {
    char c = text.charAt(at);
    if (Character.isHighSurrogate(c)) {
      return at + 1 == text.length() || !Character.isLowSurrogate(text.charAt(at + 1));
    }
    return Character.isLowSurrogate(c)
        && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
  }
}
