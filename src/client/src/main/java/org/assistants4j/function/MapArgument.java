package org.assistants4j.function;

import static org.assistants4j.api.json.Trees.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Values of one type by names that the model chooses. */
record MapArgument(ArgumentType values) implements ArgumentType {

  @Override
  public JsonObject schema() {
    return JSON.createObjectBuilder()
        .add("type", "object")
        .add("additionalProperties", values.schema())
        .build();
  }

  @Override
  public Object read(JsonValue json, String path) {
    if (!(json instanceof JsonObject object)) {
      throw ArgumentException.of(path, "an object", json);
    }
    Map<String, Object> map = new LinkedHashMap<>();
    object.forEach((name, value) -> map.put(name, values.read(value, path + "." + name)));
    return Collections.unmodifiableMap(map);
  }
}
