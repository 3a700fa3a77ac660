package org.assistants4j.function;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value that the model may leave out.
 *
 * <p>The schema only says that it is not required. A null is taken as well, but not offered: a
 * model that is offered two ways to say nothing has one more way to go wrong.
 */
record OptionalArgument(ArgumentType value, Object none, Function<Object, Object> some)
    implements ArgumentType {
  private static final Map<Class<?>, OptionalArgument> OF_NUMBERS =
      Map.of(
          OptionalInt.class,
          of(int.class, OptionalInt.empty(), value -> OptionalInt.of((Integer) value)),
          OptionalLong.class,
          of(long.class, OptionalLong.empty(), value -> OptionalLong.of((Long) value)),
          OptionalDouble.class,
          of(double.class, OptionalDouble.empty(), value -> OptionalDouble.of((Double) value)));

  static OptionalArgument of(ArgumentType value) {
    return new OptionalArgument(value, Optional.empty(), Optional::of);
  }

  /** The one for {@code OptionalInt} and its like, or null. */
  static @Nullable OptionalArgument ofNumber(Type type) {
    return type instanceof Class<?> raw ? OF_NUMBERS.get(raw) : null;
  }

  private static OptionalArgument of(Class<?> number, Object none, Function<Object, Object> some) {
    Scalar scalar = Scalar.of(number);
    if (scalar == null) {
      throw new IllegalStateException(number + " is no number.");
    }
    return new OptionalArgument(scalar, none, some);
  }

  @Override
  public JsonObject schema() {
    return value.schema();
  }

  @Override
  public Object read(JsonValue json, String path) {
    Object given = json == JsonValue.NULL ? null : value.read(json, path);
    return given == null ? none : some.apply(given);
  }

  @Override
  public boolean required() {
    return false;
  }
}
