package org.assistants4j.chat.wire;

import static org.assistants4j.api.json.Trees.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbNillable;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the records of this package under the names that they have in Java. What is null is left
 * out, but for components that are {@link JsonbNillable}.
 */
public final class WireJson {
  private WireJson() {}

  /** The JSON of a record. */
  public static String write(Record record) {
    return value(record).toString();
  }

  private static JsonValue value(@Nullable Object value) {
    if (value == null) {
      return JsonValue.NULL;
    } else if (value instanceof String text) {
      return JSON.createValue(text);
    } else if (value instanceof Boolean flag) {
      return flag ? JsonValue.TRUE : JsonValue.FALSE;
    } else if (value instanceof Number number) {
      return JSON.createValue(number);
    } else if (value instanceof List<?> list) {
      JsonArrayBuilder array = JSON.createArrayBuilder();
      list.forEach(each -> array.add(value(each)));
      return array.build();
    }
    return object((Record) value);
  }

  private static JsonValue object(Record record) {
    JsonObjectBuilder object = JSON.createObjectBuilder();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value = of(component, record);
      if (value != null || component.getAccessor().isAnnotationPresent(JsonbNillable.class)) {
        object.add(component.getName(), value(value));
      }
    }
    return object.build();
  }

  private static @Nullable Object of(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException notPublic) {
      throw new IllegalArgumentException(record.getClass() + " cannot be written", notPublic);
    }
  }
}
