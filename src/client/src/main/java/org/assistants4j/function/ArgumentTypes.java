package org.assistants4j.function;

import java.lang.reflect.AnnotatedArrayType;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Finds the {@link ArgumentType} of a Java type. */
final class ArgumentTypes {
  private final String where;
  private final Set<Class<?>> around = new HashSet<>();
  private boolean constrained;

  /**
   * @param where whose parameters they are, for error messages
   */
  ArgumentTypes(String where) {
    this.where = where;
  }

  /** The type of a parameter, a component or a type argument, with what its annotations say. */
  ArgumentType of(Declared declared) {
    ArgumentType type = constrained(plain(declared.type()), declared);
    if (!declared.nullable()) {
      return type;
    }
    if (declared.type().getType() instanceof Class<?> raw && raw.isPrimitive()) {
      throw new IllegalArgumentException(
          where
              + " takes a "
              + raw
              + " that may be null, which it cannot: take its class or leave out @Nullable.");
    }
    return new NullableArgument(type);
  }

  private ArgumentType constrained(ArgumentType type, Declared declared) {
    if (!declared.constrained()) {
      return type;
    }
    constrained = true;
    return new ConstrainedArgument(type, Bounds.of(declared.annotations(), type.schema()));
  }

  /** Whether any of them so far shows a constraint. */
  boolean constrained() {
    return constrained;
  }

  private ArgumentType plain(AnnotatedType annotated) {
    Type type = annotated.getType();
    ArgumentType optional = OptionalArgument.ofNumber(type);
    if (optional != null) {
      return optional;
    } else if (annotated instanceof AnnotatedParameterizedType generic) {
      return generic(generic);
    } else if (annotated instanceof AnnotatedArrayType array && type instanceof Class<?> raw) {
      Declared items = Declared.of(array.getAnnotatedGenericComponentType()).unconstrained();
      return ListArgument.array(of(items), raw.getComponentType());
    } else if (type instanceof Class<?> raw) {
      return of(raw);
    }
    throw unsupported(type);
  }

  /** The type of a class alone. */
  ArgumentType of(Class<?> raw) {
    Scalar scalar = Scalar.of(raw);
    if (scalar != null) {
      return scalar;
    } else if (raw.isEnum()) {
      return new EnumArgument(raw);
    } else if (raw.isRecord()) {
      return record(raw);
    }
    throw unsupported(raw);
  }

  private ArgumentType generic(AnnotatedParameterizedType annotated) {
    ParameterizedType type = (ParameterizedType) annotated.getType();
    AnnotatedType[] arguments = annotated.getAnnotatedActualTypeArguments();
    Type raw = type.getRawType();
    if (raw == List.class || raw == Collection.class) {
      return ListArgument.list(of(Declared.of(arguments[0])));
    } else if (raw == Set.class) {
      return ListArgument.set(of(Declared.of(arguments[0])));
    } else if (raw == Optional.class) {
      return OptionalArgument.of(of(Declared.of(arguments[0])));
    } else if (raw == Map.class && arguments[0].getType() == String.class) {
      return new MapArgument(of(Declared.of(arguments[1])));
    }
    throw unsupported(type);
  }

  private ArgumentType record(Class<?> type) {
    if (!around.add(type)) {
      throw new IllegalArgumentException(
          where + " takes a " + type.getName() + ", which contains itself.");
    }
    RecordArgument record = RecordArgument.of(type, this);
    around.remove(type);
    return record;
  }

  private IllegalArgumentException unsupported(Type type) {
    return new IllegalArgumentException(
        where
            + " takes a "
            + type.getTypeName()
            + ", but a model can only give strings, numbers, booleans, enums, dates and times,"
            + " UUIDs, URIs, records, and List, Set, Collection, Map<String, ...>, Optional and"
            + " arrays of these.");
  }
}
