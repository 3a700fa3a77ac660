package org.assistants4j.liberty.fuzz;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Changes one value somewhere in a JSON object. */
final class Values {
  /** Stands where text is put that no JSON library would write. */
  private static final String MARK = "@@here@@";

  private Values() {}

  static Set<String> names(String object) {
    return parsed(object).keySet();
  }

  /** Puts these characters into one of the strings; null when there is none. */
  static @Nullable String text(String object, String characters, Random random) {
    JsonObject json = parsed(object);
    String pointer = any(json, JsonString.class::isInstance, random);
    if (pointer == null) {
      return null;
    }
    String old = ((JsonString) json.getValue(pointer)).getString();
    int at = random.nextInt(old.length() + 1);
    return replaced(json, pointer, old.substring(0, at) + MARK + old.substring(at))
        .replace(MARK, characters);
  }

  /** Puts this JSON in the place of one of the values. */
  static String value(String object, String json, Random random) {
    JsonObject parsed = parsed(object);
    return replaced(parsed, any(parsed, value -> true, random), MARK)
        .replace('"' + MARK + '"', json);
  }

  /** Removes one of the members. */
  static String without(String object, Random random) {
    JsonObject parsed = parsed(object);
    String pointer = any(parsed, value -> true, random);
    return Json.createPointer(pointer).remove(parsed).toString();
  }

  private static String replaced(JsonObject object, String pointer, String text) {
    return Json.createPointer(pointer).replace(object, Json.createValue(text)).toString();
  }

  private static @Nullable String any(
      JsonObject object, Predicate<JsonValue> wanted, Random random) {
    List<String> pointers = new ArrayList<>();
    collect(object, "", wanted, pointers);
    return pointers.isEmpty() ? null : pointers.get(random.nextInt(pointers.size()));
  }

  private static void collect(
      JsonValue value, String pointer, Predicate<JsonValue> wanted, List<String> pointers) {
    if (!pointer.isEmpty() && wanted.test(value)) {
      pointers.add(pointer);
    }
    if (value instanceof JsonObject object) {
      object.forEach((name, member) -> collect(member, pointer + "/" + name, wanted, pointers));
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        collect(array.get(i), pointer + "/" + i, wanted, pointers);
      }
    }
  }

  private static JsonObject parsed(String object) {
    try (var reader = Json.createReader(new StringReader(object))) {
      return reader.readObject();
    }
  }
}
