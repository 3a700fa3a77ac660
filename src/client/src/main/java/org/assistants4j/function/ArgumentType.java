package org.assistants4j.function;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import org.jspecify.annotations.Nullable;

/** How a parameter's type looks to the model, and how it is read from what the model says. */
interface ArgumentType {

  /** The JSON schema of its values. */
  JsonObject schema();

  /**
   * @param json the value; {@link JsonValue#NULL} also when it is missing
   * @param path where it stands, such as {@code stops[0].city}
   * @throws ArgumentException when it is not of this type
   */
  @Nullable Object read(JsonValue json, String path);

  /** Whether the model must give a value. */
  default boolean required() {
    return true;
  }
}
