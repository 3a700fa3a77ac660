package org.assistants4j.api.json;

import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbProperty;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;

/** A component of a record and its name on the wire. */
record Member(String name, Type type, Method accessor) {

  static Member of(RecordComponent component) {
    JsonbProperty named = component.getAccessor().getAnnotation(JsonbProperty.class);
    return new Member(
        named == null ? Names.wire(component.getName()) : named.value(),
        component.getGenericType(),
        component.getAccessor());
  }

  /** Whether a null of it is written where those of its record are. */
  boolean toldWhenNull() {
    JsonbNillable nillable = accessor.getAnnotation(JsonbNillable.class);
    return nillable == null || nillable.value();
  }

  Object of(Object record) {
    return Reflected.call(() -> accessor.invoke(record));
  }
}
