package org.assistants4j.function;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Optional;

/** A value that the model may leave out. */
record OptionalArgument(ArgumentType value) implements ArgumentType {

  @Override
  public JsonObject schema() {
    return value.schema();
  }

  @Override
  public Object read(JsonValue json, String path) {
    return json == JsonValue.NULL ? Optional.empty() : Optional.of(value.read(json, path));
  }

  @Override
  public boolean required() {
    return false;
  }
}
