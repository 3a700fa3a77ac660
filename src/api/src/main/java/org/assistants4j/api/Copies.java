package org.assistants4j.api;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Unchangeable copies of what a record is given; what is missing becomes empty. */
final class Copies {
  private Copies() {}

  static <T> List<T> list(@Nullable List<T> values) {
    return values == null ? List.of() : List.copyOf(values);
  }

  static <T> @Nullable List<T> listOrNull(@Nullable List<T> values) {
    return values == null ? null : List.copyOf(values);
  }

  static Map<String, String> map(@Nullable Map<String, String> values) {
    return values == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  static @Nullable Map<String, String> mapOrNull(@Nullable Map<String, String> values) {
    return values == null ? null : map(values);
  }

  static JsonObject object(@Nullable JsonObject value) {
    return value == null ? JsonValue.EMPTY_JSON_OBJECT : value;
  }
}
