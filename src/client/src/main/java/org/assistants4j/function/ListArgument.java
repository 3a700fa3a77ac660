package org.assistants4j.function;

import static org.assistants4j.api.json.Trees.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.lang.reflect.Array;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Function;

/**
 * Several values of one type.
 *
 * @param form makes of the list what Java asks for
 */
record ListArgument(ArgumentType items, Function<List<Object>, Object> form)
    implements ArgumentType {

  static ListArgument list(ArgumentType items) {
    return new ListArgument(items, Collections::unmodifiableList);
  }

  /** Keeps the order; what the model says twice is there once. */
  static ListArgument set(ArgumentType items) {
    return new ListArgument(
        items, values -> Collections.unmodifiableSet(new LinkedHashSet<>(values)));
  }

  static ListArgument array(ArgumentType items, Class<?> type) {
    return new ListArgument(
        items,
        values -> {
          Object array = Array.newInstance(type, values.size());
          for (int i = 0; i < values.size(); i++) {
            Array.set(array, i, values.get(i));
          }
          return array;
        });
  }

  @Override
  public JsonObject schema() {
    return JSON.createObjectBuilder().add("type", "array").add("items", items.schema()).build();
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
    return form.apply(values);
  }
}
