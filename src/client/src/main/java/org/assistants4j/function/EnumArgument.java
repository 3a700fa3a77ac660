package org.assistants4j.function;

import static org.assistants4j.api.json.Trees.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.List;

/** One of an enum's constants, by name. */
record EnumArgument(Class<?> type) implements ArgumentType {

  @Override
  public JsonObject schema() {
    return JSON.createObjectBuilder()
        .add("type", "string")
        .add("enum", JSON.createArrayBuilder(names()))
        .build();
  }

  @Override
  public Object read(JsonValue json, String path) {
    if (json instanceof JsonString name) {
      for (Object constant : type.getEnumConstants()) {
        if (((Enum<?>) constant).name().equals(name.getString())) {
          return constant;
        }
      }
    }
    throw ArgumentException.of(path, "one of " + String.join(", ", names()), json);
  }

  private List<String> names() {
    return Arrays.stream(type.getEnumConstants()).map(c -> ((Enum<?>) c).name()).toList();
  }
}
