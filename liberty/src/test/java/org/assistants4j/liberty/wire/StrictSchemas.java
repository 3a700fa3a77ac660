package org.assistants4j.liberty.wire;

import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Schemas of an API description as plain JSON Schema, and stricter: an object whose members are
 * listed has no others. What only describes (titles, examples, formats, discriminators) is left
 * out.
 */
final class StrictSchemas {
  private static final Set<String> ASSERTIONS =
      Set.of(
          "type",
          "enum",
          "const",
          "required",
          "minimum",
          "maximum",
          "minLength",
          "maxLength",
          "minItems",
          "maxItems",
          "maxProperties",
          "pattern");

  private StrictSchemas() {}

  /** The named schemas, each made strict. */
  static ObjectNode of(JsonNode named) {
    ObjectNode all = JsonNodeFactory.instance.objectNode();
    named.forEachEntry((name, schema) -> all.set(name, strict(schema)));
    return all;
  }

  static JsonNode strict(JsonNode schema) {
    if (!schema.isObject()) {
      return schema;
    }
    ObjectNode strict = JsonNodeFactory.instance.objectNode();
    schema.forEachEntry((keyword, value) -> add(strict, keyword, value));
    if (schema.has("properties") && !schema.has("additionalProperties")) {
      strict.put("additionalProperties", false);
    }
    return strict;
  }

  private static void add(ObjectNode strict, String keyword, JsonNode value) {
    switch (keyword) {
      case "$ref" ->
          strict.put(keyword, value.asString().replace("#/components/schemas/", "#/$defs/"));
      case "properties" -> strict.set(keyword, of(value));
      case "items", "additionalProperties" -> strict.set(keyword, strict(value));
      case "oneOf", "anyOf", "allOf" ->
          value.forEach(branch -> strict.withArray(keyword).add(strict(branch)));
      default -> {
        if (ASSERTIONS.contains(keyword)) {
          strict.set(keyword, value);
        }
      }
    }
  }
}
