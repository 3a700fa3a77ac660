package org.assistants4j.function;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * A value with bounds that its schema tells; holding them is the matter of {@link ConstraintCheck}.
 *
 * @param bounds members of the schema
 */
record ConstrainedArgument(ArgumentType value, JsonObject bounds) implements ArgumentType {

  @Override
  public JsonObject schema() {
    return Schemas.with(value.schema(), bounds);
  }

  @Override
  public @Nullable Object read(JsonValue json, String path) {
    return value.read(json, path);
  }

  @Override
  public boolean required() {
    return value.required();
  }
}
