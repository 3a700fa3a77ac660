package org.assistants4j.function;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/** Small changes of JSON schemas. */
final class Schemas {
  private static final JsonObject NULL = Json.createObjectBuilder().add("type", "null").build();

  private Schemas() {}

  /**
   * The schema with null as one more value.
   *
   * <p>A list of types is what models and servers know best, and it keeps the schema flat. An
   * object becomes a choice of two instead: its members would otherwise be read as those of null
   * too, which grammars for constrained answers get wrong.
   */
  static JsonObject nullable(JsonObject schema) {
    if (!(schema.get("type") instanceof JsonString type)) {
      return schema;
    } else if (type.getString().equals("object")) {
      return Json.createObjectBuilder()
          .add("anyOf", Json.createArrayBuilder().add(schema).add(NULL))
          .build();
    }
    var nullable = Json.createObjectBuilder(schema);
    nullable.add("type", Json.createArrayBuilder().add(type).add("null"));
    if (schema.get("enum") instanceof JsonArray values) {
      nullable.add("enum", Json.createArrayBuilder(values).add(JsonValue.NULL));
    }
    return nullable.build();
  }

  /** The schema with these members, which win over its own. */
  static JsonObject with(JsonObject schema, JsonObject members) {
    return members.isEmpty()
        ? schema
        : Json.createObjectBuilder(schema).addAll(Json.createObjectBuilder(members)).build();
  }
}
