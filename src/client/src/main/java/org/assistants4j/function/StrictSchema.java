package org.assistants4j.function;

import static org.assistants4j.api.json.Trees.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A schema in the form that servers take as strict: each member is required, those that may be left
 * out may be null, and no others are allowed. Bounds and formats, which not every such server
 * takes, become a part of the description, which all of them show to the model.
 */
final class StrictSchema {
  private static final Set<String> KEPT =
      Set.of("type", "enum", "anyOf", "items", "properties", "description");
  private static final Set<String> SAID_OTHERWISE = Set.of("required", "additionalProperties");

  private StrictSchema() {}

  /**
   * The strict form, or empty where there is none: the names of a map cannot be told beforehand.
   */
  static Optional<JsonObject> of(JsonObject schema) {
    return hasMap(schema) ? Optional.empty() : Optional.of(strict(schema));
  }

  private static boolean hasMap(JsonValue value) {
    if (value instanceof JsonArray several) {
      return several.stream().anyMatch(StrictSchema::hasMap);
    }
    if (!(value instanceof JsonObject schema)) {
      return false;
    }
    return schema.get("additionalProperties") instanceof JsonObject
        || (schema.get("properties") instanceof JsonObject properties
            && properties.values().stream().anyMatch(StrictSchema::hasMap))
        || hasMap(schema.get("items"))
        || hasMap(schema.get("anyOf"));
  }

  private static JsonObject strict(JsonObject schema) {
    JsonObjectBuilder strict = JSON.createObjectBuilder();
    schema.forEach(
        (name, value) -> {
          if (name.equals("properties")) {
            addMembers(strict, schema);
          } else if (name.equals("items")) {
            strict.add(name, strict(value.asJsonObject()));
          } else if (name.equals("anyOf")) {
            var each = JSON.createArrayBuilder();
            value.asJsonArray().forEach(choice -> each.add(strict(choice.asJsonObject())));
            strict.add(name, each);
          } else if (KEPT.contains(name)) {
            strict.add(name, value);
          }
        });
    String words = words(schema);
    return words.isEmpty() ? strict.build() : strict.add("description", words).build();
  }

  private static void addMembers(JsonObjectBuilder strict, JsonObject schema) {
    JsonArray required = schema.getJsonArray("required");
    JsonObjectBuilder members = JSON.createObjectBuilder();
    var names = JSON.createArrayBuilder();
    schema
        .getJsonObject("properties")
        .forEach(
            (name, member) -> {
              JsonObject each = strict(member.asJsonObject());
              boolean needed = required.contains(JSON.createValue(name));
              members.add(name, needed ? each : Schemas.nullable(each));
              names.add(name);
            });
    strict.add("properties", members).add("required", names).add("additionalProperties", false);
  }

  /** The description, and behind it what the strict form has no place for. */
  private static String words(JsonObject schema) {
    String bounds =
        schema.entrySet().stream()
            .filter(each -> !KEPT.contains(each.getKey()))
            .filter(each -> !SAID_OTHERWISE.contains(each.getKey()))
            .map(each -> each.getKey() + ": " + plain(each.getValue()))
            .collect(Collectors.joining(", "));
    String description = schema.getString("description", "");
    return bounds.isEmpty()
        ? description
        : description + (description.isEmpty() ? "(" : " (") + bounds + ")";
  }

  private static String plain(JsonValue value) {
    return value instanceof JsonString text ? text.getString() : value.toString();
  }
}
