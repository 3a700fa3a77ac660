package org.assistants4j.api.json;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.util.Collection;
import java.util.Map;
import org.assistants4j.api.StringValue;
import org.jspecify.annotations.Nullable;

/** Turns records into JSON. */
final class RecordWriter {
  // Kept, because each method of jakarta.json.Json looks for its provider again.
  private static final JsonProvider JSON = JsonProvider.provider();

  private RecordWriter() {}

  static JsonValue toJson(@Nullable Object value) {
    if (value == null) {
      return JsonValue.NULL;
    } else if (value instanceof JsonValue json) {
      return json;
    } else if (value instanceof StringValue string) {
      return JSON.createValue(string.value());
    } else if (value instanceof String string) {
      return JSON.createValue(string);
    } else if (value instanceof Boolean bool) {
      return bool ? JsonValue.TRUE : JsonValue.FALSE;
    } else if (value instanceof Number number) {
      return JSON.createValue(number);
    } else if (value instanceof Collection<?> list) {
      return array(list);
    } else if (value instanceof Map<?, ?> map) {
      return object(map);
    }
    return record(value);
  }

  private static JsonValue array(Collection<?> values) {
    JsonArrayBuilder array = JSON.createArrayBuilder();
    values.forEach(value -> array.add(toJson(value)));
    return array.build();
  }

  private static JsonValue object(Map<?, ?> values) {
    JsonObjectBuilder object = JSON.createObjectBuilder();
    values.forEach((key, value) -> object.add((String) key, toJson(value)));
    return object.build();
  }

  private static JsonValue record(Object record) {
    Class<?> type = record.getClass();
    if (RecordShape.isUnknown(type)) {
      return unknown(record);
    }
    RecordShape shape = RecordShape.of(type);
    JsonObjectBuilder object = JSON.createObjectBuilder();
    // A record of several variants has the tag as a member too, which then takes its place.
    UnionShape.tagsOf(type).forEach(object::add);
    for (Member member : shape.members()) {
      Object value = member.of(record);
      if (value != null || shape.nillable() && member.toldWhenNull()) {
        object.add(member.name(), toJson(value));
      }
    }
    ((JsonObject) shape.additional().of(record)).forEach(object::add);
    return object.build();
  }

  private static JsonValue unknown(Object record) {
    var json = record.getClass().getRecordComponents()[0].getAccessor();
    return (JsonValue) Reflected.call(() -> json.invoke(record));
  }
}
