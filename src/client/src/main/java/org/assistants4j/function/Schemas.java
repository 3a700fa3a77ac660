package org.assistants4j.function;

import static org.assistants4j.api.json.Trees.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/** Small changes of JSON schemas. */
final class Schemas {
  private static final JsonObject NULL = JSON.createObjectBuilder().add("type", "null").build();

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
      return JSON.createObjectBuilder()
          .add("anyOf", JSON.createArrayBuilder().add(schema).add(NULL))
          .build();
    }
    var nullable = JSON.createObjectBuilder(schema);
    nullable.add("type", JSON.createArrayBuilder().add(type).add("null"));
    if (schema.get("enum") instanceof JsonArray values) {
      nullable.add("enum", JSON.createArrayBuilder(values).add(JsonValue.NULL));
    }
    return nullable.build();
  }

  /** The schema with these members, which win over its own. */
  static JsonObject with(JsonObject schema, JsonObject members) {
    return members.isEmpty()
        ? schema
        : JSON.createObjectBuilder(schema).addAll(JSON.createObjectBuilder(members)).build();
  }
}
