package org.assistants4j.api.json;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Questions about Java types. */
final class Types {
  private static final ClassValue<Optional<Method>> FROM_STRING =
      new ClassValue<>() {
        @Override
        protected Optional<Method> computeValue(Class<?> type) {
          try {
            return Optional.of(type.getMethod("fromString", String.class));
          } catch (NoSuchMethodException hasNone) {
            return Optional.empty();
          }
        }
      };

  private Types() {}

  static Class<?> raw(Type type) {
    return type instanceof ParameterizedType generic
        ? (Class<?>) generic.getRawType()
        : (Class<?>) type;
  }

  static Type argument(Type type, int index) {
    return ((ParameterizedType) type).getActualTypeArguments()[index];
  }

  static @Nullable Type argumentOrNull(Type type) {
    return type instanceof ParameterizedType generic ? generic.getActualTypeArguments()[0] : null;
  }

  /** The factory of a type that can be a bare string on the wire, or null. */
  static @Nullable Method fromString(Class<?> type) {
    return FROM_STRING.get(type).orElse(null);
  }

  /** The kind of JSON for this type, for an error. */
  static String expected(Class<?> type) {
    if (fromString(type) != null) {
      return type.isSealed() ? "one of a string or object" : "a string";
    }
    return Scalars.knows(type) ? Scalars.expected(type) : "an object";
  }
}
