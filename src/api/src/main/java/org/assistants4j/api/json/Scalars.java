package org.assistants4j.api.json;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** JSON values that are no records. */
final class Scalars {
  private static final Map<Class<?>, String> EXPECTED =
      Map.ofEntries(
          Map.entry(String.class, "a string"),
          Map.entry(Integer.class, "an integer"),
          Map.entry(int.class, "an integer"),
          Map.entry(Long.class, "an integer"),
          Map.entry(long.class, "an integer"),
          Map.entry(Double.class, "a decimal number"),
          Map.entry(double.class, "a decimal number"),
          Map.entry(Boolean.class, "a boolean"),
          Map.entry(boolean.class, "a boolean"),
          Map.entry(JsonObject.class, "an object"),
          Map.entry(JsonValue.class, "a value"),
          Map.entry(Map.class, "an object"));

  private Scalars() {}

  static boolean knows(Class<?> type) {
    return EXPECTED.containsKey(type);
  }

  static String expected(Class<?> type) {
    return EXPECTED.get(type);
  }

  static Object read(JsonValue json, Class<?> type, String path) {
    if (type == JsonValue.class) {
      return json;
    } else if (json instanceof JsonString string && type == String.class) {
      return string.getString();
    } else if (json instanceof JsonNumber number) {
      return number(number, type, path);
    } else if (json instanceof JsonObject object && type == JsonObject.class) {
      return object;
    } else if (json instanceof JsonObject object && type == Map.class) {
      return strings(object, path);
    } else if (json == JsonValue.TRUE || json == JsonValue.FALSE) {
      if (type == boolean.class || type == Boolean.class) {
        return json == JsonValue.TRUE;
      }
    }
    throw Mistakes.type(path, expected(type), json);
  }

  private static Object number(JsonNumber json, Class<?> type, String path) {
    if (type == double.class || type == Double.class) {
      return json.doubleValue();
    }
    BigDecimal number = json.bigDecimalValue();
    // A scale this far off would make a number of as many digits.
    boolean sane = Math.abs((long) number.scale()) < 400;
    if (sane && number.stripTrailingZeros().scale() <= 0) {
      if (type == int.class || type == Integer.class) {
        return clamp(number, Integer.MIN_VALUE, Integer.MAX_VALUE).intValueExact();
      } else if (type == long.class || type == Long.class) {
        return clamp(number, Long.MIN_VALUE, Long.MAX_VALUE).longValueExact();
      }
    }
    throw Mistakes.type(path, expected(type), json);
  }

  /** A number beyond the type is as far out of every bound as its last value. */
  private static BigDecimal clamp(BigDecimal number, long min, long max) {
    return number.max(BigDecimal.valueOf(min)).min(BigDecimal.valueOf(max));
  }

  private static Map<String, String> strings(JsonObject object, String path) {
    Map<String, String> strings = new LinkedHashMap<>();
    object.forEach(
        (key, value) ->
            strings.put(key, (String) read(value, String.class, Mistakes.join(path, key))));
    return Collections.unmodifiableMap(strings);
  }
}
