package org.assistants4j.function;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.assistants4j.function.Members.Member;

/** A record, made by its canonical constructor. */
record RecordArgument(Constructor<?> constructor, Members members) implements ArgumentType {

  static RecordArgument of(Class<?> type, ArgumentTypes types) {
    RecordComponent[] components = type.getRecordComponents();
    List<Member> members =
        Arrays.stream(components).map(component -> member(component, types)).toList();
    return new RecordArgument(canonical(type, components), new Members(members));
  }

  private static Member member(RecordComponent component, ArgumentTypes types) {
    Param param = component.getAnnotation(Param.class);
    return new Member(
        component.getName(),
        param == null ? "" : param.description(),
        types.of(Declared.of(component)));
  }

  private static Constructor<?> canonical(Class<?> type, RecordComponent[] components) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  @Override
  public JsonObject schema() {
    return members.schema();
  }

  @Override
  public Object read(JsonValue json, String path) {
    if (!(json instanceof JsonObject object)) {
      throw ArgumentException.of(path, "an object", json);
    }
    Object[] values = members.read(object, path.isEmpty() ? "" : path + ".");
    try {
      return constructor.newInstance(values);
    } catch (InvocationTargetException refused) {
      // What the constructor says is for developers and may name what is not the model's business.
      throw ArgumentException.refused(path, refused);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
