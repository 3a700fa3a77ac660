package org.assistants4j.function;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;

/** A record, made by its canonical constructor. */
record RecordArgument(Constructor<?> constructor, Members members) implements ArgumentType {

  @Override
  public JsonObject schema() {
    return members.schema();
  }

  @Override
  public Object read(JsonValue json, String path) {
    if (!(json instanceof JsonObject object)) {
      throw ArgumentException.of(path, "an object", json);
    }
    Object[] values = members.read(object, path + ".");
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException refused) {
      // What the constructor says is for developers and may name what is not the model's business.
      throw new ArgumentException(
          "Argument '" + path + "' has a value that is not allowed.", refused);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
