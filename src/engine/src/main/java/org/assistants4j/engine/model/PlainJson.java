package org.assistants4j.engine.model;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assistants4j.api.json.Json;
import org.jspecify.annotations.Nullable;

/** JSON as maps, lists and plain values, which any JSON library writes. */
final class PlainJson {
  private PlainJson() {}

  /** The members that a record of the contract has on the wire. */
  static Map<String, Object> ofRecord(Object record) {
    JsonObject json = Upstream.parse(Json.write(record));
    return json == null ? new LinkedHashMap<>() : of(json);
  }

  private static Map<String, Object> of(JsonObject object) {
    Map<String, Object> map = new LinkedHashMap<>();
    object.forEach((name, value) -> map.put(name, of(value)));
    return map;
  }

  private static @Nullable Object of(JsonValue value) {
    if (value instanceof JsonObject object) {
      return of(object);
    }
    if (value instanceof JsonArray array) {
      List<@Nullable Object> list = new ArrayList<>();
      array.forEach(each -> list.add(of(each)));
      return list;
    }
    if (value instanceof JsonString string) {
      return string.getString();
    }
    if (value instanceof JsonNumber number) {
      return number.numberValue();
    }
    return value == JsonValue.NULL ? null : value == JsonValue.TRUE;
  }
}
