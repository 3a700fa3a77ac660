package org.assistants4j.function;

import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.assistants4j.function.Members.Member;
import org.jspecify.annotations.Nullable;

/** Finds the {@link ArgumentType} of a Java type. */
final class ArgumentTypes {
  private final String where;
  private final Set<Class<?>> around = new HashSet<>();

  /**
   * @param where whose parameters they are, for error messages
   */
  ArgumentTypes(String where) {
    this.where = where;
  }

  ArgumentType of(Type type) {
    if (type instanceof ParameterizedType generic) {
      return generic(generic);
    }
    if (!(type instanceof Class<?> raw)) {
      throw unsupported(type);
    }
    Scalar scalar = Scalar.of(raw);
    if (scalar != null) {
      return scalar;
    } else if (raw.isEnum()) {
      return new EnumArgument(raw);
    } else if (raw.isRecord()) {
      return record(raw);
    }
    throw unsupported(type);
  }

  private ArgumentType generic(ParameterizedType type) {
    Type[] arguments = type.getActualTypeArguments();
    if (type.getRawType() == List.class) {
      return new ListArgument(of(arguments[0]));
    } else if (type.getRawType() == Optional.class) {
      return new OptionalArgument(of(arguments[0]));
    } else if (type.getRawType() == Map.class && arguments[0] == String.class) {
      return new MapArgument(of(arguments[1]));
    }
    throw unsupported(type);
  }

  private ArgumentType record(Class<?> type) {
    if (!around.add(type)) {
      throw new IllegalArgumentException(
          where + " takes a " + type.getName() + ", which contains itself.");
    }
    List<Member> members = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      Param param = component.getAnnotation(Param.class);
      members.add(
          new Member(component.getName(), description(param), of(component.getGenericType())));
    }
    around.remove(type);
    return new RecordArgument(canonical(type), new Members(List.copyOf(members)));
  }

  static String description(@Nullable Param param) {
    return param == null ? "" : param.description();
  }

  private static Constructor<?> canonical(Class<?> type) {
    Class<?>[] types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private IllegalArgumentException unsupported(Type type) {
    return new IllegalArgumentException(
        where
            + " takes a "
            + type.getTypeName()
            + ", but a model can only give strings, numbers, booleans, enums, dates and times,"
            + " UUIDs, records, and List, Map<String, ...> and Optional of these.");
  }
}
