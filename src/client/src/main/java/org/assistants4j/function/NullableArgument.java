package org.assistants4j.function;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** A value that the model may leave out or give as null; it arrives as null. */
record NullableArgument(ArgumentType value) implements ArgumentType {

  @Override
  public JsonObject schema() {
    return Schemas.nullable(value.schema());
  }

  @Override
  public @Nullable Object read(JsonValue json, String path) {
    return json == JsonValue.NULL ? null : value.read(json, path);
  }

  @Override
  public boolean required() {
    return false;
  }
}
