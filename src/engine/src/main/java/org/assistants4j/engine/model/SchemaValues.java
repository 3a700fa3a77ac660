package org.assistants4j.engine.model;

import static org.assistants4j.api.json.Trees.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes values that a JSON schema allows, as far as its simple words go. */
final class SchemaValues {
  private static final Pattern NUMBER =
      Pattern.compile("(?<!\\w)-?\\d{1,18}(\\.\\d{1,18})?(?!\\w)");
  private static final Pattern YES = Pattern.compile("(?i)\\b(true|yes|on)\\b");

  private SchemaValues() {}

  static JsonObject properties(@Nullable JsonObject schema) {
    return schema == null ? JsonValue.EMPTY_JSON_OBJECT : object(schema.get("properties"));
  }

  static List<String> required(@Nullable JsonObject schema) {
    if (schema == null || !(schema.get("required") instanceof JsonArray names)) {
      return List.of();
    }
    return names.stream()
        .filter(JsonString.class::isInstance)
        .map(name -> ((JsonString) name).getString())
        .toList();
  }

  static JsonObject object(@Nullable JsonValue value) {
    return value instanceof JsonObject object ? object : JsonValue.EMPTY_JSON_OBJECT;
  }

  static boolean isText(JsonObject schema) {
    return type(schema).equals("string");
  }

  /** Several numbers may stand in one text, where the words of it are told but once. */
  private static boolean isNumber(JsonObject schema) {
    return type(schema).equals("integer") || type(schema).equals("number");
  }

  /** {@code text} as a value of the schema. */
  static JsonValue convert(JsonObject schema, String text) {
    if (schema.get("enum") instanceof JsonArray values && !values.isEmpty()) {
      return mentioned(values, text);
    }
    return switch (type(schema)) {
      case "integer" -> JSON.createValue(number(text).toBigInteger());
      case "number" -> JSON.createValue(number(text));
      case "boolean" -> YES.matcher(text).find() ? JsonValue.TRUE : JsonValue.FALSE;
      case "array" -> array(object(schema.get("items")), text);
      case "object" -> example(schema, text);
      case "null" -> JsonValue.NULL;
      default -> JSON.createValue(text);
    };
  }

  /** An object with what the schema requires; its first text is {@code text}. */
  static JsonValue example(JsonObject schema, String text) {
    if (schema.containsKey("const")) {
      return schema.get("const");
    }
    if (schema.get("anyOf") instanceof JsonArray choices && !choices.isEmpty()) {
      return example(object(choices.get(0)), text);
    }
    if (!type(schema).equals("object")) {
      return convert(schema, text);
    }
    JsonObjectBuilder example = JSON.createObjectBuilder();
    JsonObject properties = properties(schema);
    String left = text;
    for (String name : required(schema)) {
      JsonObject property = object(properties.get(name));
      example.add(name, example(property, isNumber(property) ? text : left));
      if (isText(property)) {
        left = "";
      }
    }
    return example.build();
  }

  private static String type(JsonObject schema) {
    JsonValue type = schema.get("type");
    if (type instanceof JsonArray types && !types.isEmpty()) {
      type = types.get(0);
    }
    if (type instanceof JsonString name) {
      return name.getString();
    }
    return schema.containsKey("properties") ? "object" : "string";
  }

  private static JsonValue mentioned(JsonArray values, String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    return values.stream()
        .filter(JsonString.class::isInstance)
        .filter(value -> lower.contains(((JsonString) value).getString().toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElse(values.get(0));
  }

  private static BigDecimal number(String text) {
    Matcher number = NUMBER.matcher(text);
    return number.find() ? new BigDecimal(number.group()) : BigDecimal.ZERO;
  }

  private static JsonArray array(JsonObject items, String text) {
    JsonArrayBuilder array = JSON.createArrayBuilder();
    Pattern.compile(",|;|\\band\\b")
        .splitAsStream(text.replaceAll("[\\[\\]\"']", ""))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .forEach(each -> array.add(convert(items, each)));
    return array.build();
  }
}
