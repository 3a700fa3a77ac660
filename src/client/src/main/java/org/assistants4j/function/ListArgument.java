package org.assistants4j.function;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A list of one type. */
record ListArgument(ArgumentType items) implements ArgumentType {

  @Override
  public JsonObject schema() {
    return Json.createObjectBuilder().add("type", "array").add("items", items.schema()).build();
  }

  @Override
  public Object read(JsonValue json, String path) {
    if (!(json instanceof JsonArray array)) {
      throw ArgumentException.of(path, "an array", json);
    }
    List<Object> values = new ArrayList<>(array.size());
    for (int i = 0; i < array.size(); i++) {
      values.add(items.read(array.get(i), path + "[" + i + "]"));
    }
    return Collections.unmodifiableList(values);
  }
}
