package org.assistants4j.server.v1;

import jakarta.json.JsonArray;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.List;
import java.util.function.Function;
import org.assistants4j.api.json.Json;

/** Takes from objects of version 2 what version 1 has. */
final class Members {
  // Kept, because each method of jakarta.json.Json looks for its provider again.
  private static final JsonProvider JSON = JsonProvider.provider();

  private Members() {}

  /** These members of a record, as far as it has them. */
  static JsonObjectBuilder of(Object record, List<String> names) {
    JsonObject all = Json.tree(record).asJsonObject();
    JsonObjectBuilder some = JSON.createObjectBuilder();
    names.stream().filter(all::containsKey).forEach(name -> some.add(name, all.get(name)));
    return some;
  }

  static JsonObjectBuilder of(Object record, String... names) {
    return of(record, List.of(names));
  }

  static JsonObjectBuilder object() {
    return JSON.createObjectBuilder();
  }

  /** An object with the one member that names its kind. */
  static JsonObjectBuilder typed(String type) {
    return JSON.createObjectBuilder().add("type", type);
  }

  static JsonValue string(String value) {
    return JSON.createValue(value);
  }

  static JsonArray strings(List<String> values) {
    return JSON.createArrayBuilder(values).build();
  }

  /** The views of a list's entries. */
  static <T> JsonArray each(List<T> values, Function<T, ? extends JsonValue> view) {
    JsonArrayBuilder views = JSON.createArrayBuilder();
    values.forEach(value -> views.add(view.apply(value)));
    return views.build();
  }
}
