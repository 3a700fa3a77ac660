package org.assistants4j.api.json;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.List;
import java.util.Set;
import org.assistants4j.api.InvalidParameterException;
import org.jspecify.annotations.Nullable;

/** Turns JSON into records. A strict one refuses what it does not know. */
final class RecordReader {
  // Kept, because each method of jakarta.json.Json looks for its provider again.
  private static final JsonProvider JSON = JsonProvider.provider();

  private final boolean strict;

  RecordReader(boolean strict) {
    this.strict = strict;
  }

  Object read(JsonValue json, Type type) {
    Object value = value(json, type, null, "");
    if (value == null) {
      throw Mistakes.type("", "an object", json);
    }
    return value;
  }

  /**
   * @param argument what the type variable of the record around stands for, null when it has none
   */
  private @Nullable Object value(
      JsonValue json, Type declared, @Nullable Type argument, String path) {
    Type type = declared instanceof TypeVariable<?> && argument != null ? argument : declared;
    if (json == JsonValue.NULL) {
      return null;
    }
    Class<?> raw = Types.raw(type);
    if (raw == List.class) {
      return list(json, Types.argument(type, 0), argument, path);
    } else if (Scalars.knows(raw)) {
      return Scalars.read(json, raw, path);
    } else if (json instanceof JsonString string && Types.fromString(raw) != null) {
      var fromString = Types.fromString(raw);
      return Reflected.call(() -> fromString.invoke(null, string.getString()));
    } else if (!(json instanceof JsonObject)) {
      throw Mistakes.type(path, Types.expected(raw), json);
    } else if (raw.isSealed()) {
      return variant((JsonObject) json, raw, path);
    }
    return record((JsonObject) json, raw, Types.argumentOrNull(type), path);
  }

  private List<?> list(JsonValue json, Type type, @Nullable Type argument, String path) {
    if (json instanceof JsonString && Types.fromString(Types.raw(type)) != null) {
      return List.of(required(json, type, argument, path));
    }
    if (json.getValueType() != JsonValue.ValueType.ARRAY) {
      throw Mistakes.type(path, "an array", json);
    }
    var array = json.asJsonArray();
    Object[] values = new Object[array.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = required(array.get(i), type, argument, path + "[" + i + "]");
    }
    return List.of(values);
  }

  private Object required(JsonValue json, Type type, @Nullable Type argument, String path) {
    Object value = value(json, type, argument, path);
    if (value == null) {
      throw Mistakes.type(path, Types.expected(Types.raw(type)), json);
    }
    return value;
  }

  private Object variant(JsonObject json, Class<?> union, String path) {
    UnionShape shape = UnionShape.of(union);
    JsonValue tag = json.get(shape.key());
    Class<?> variant = tag instanceof JsonString name ? shape.variant(name.getString()) : null;
    if (variant != null) {
      return record(json, variant, null, path);
    }
    if (strict) {
      throw Mistakes.variant(Mistakes.join(path, shape.key()), tag, shape.variants().keySet());
    }
    return Reflected.call(() -> shape.unknown().newInstance(json));
  }

  private Object record(JsonObject json, Class<?> type, @Nullable Type argument, String path) {
    RecordShape shape = RecordShape.of(type);
    List<Member> members = shape.members();
    Object[] values = new Object[members.size() + 1];
    JsonObjectBuilder additional = JSON.createObjectBuilder();
    for (int i = 0; i < members.size(); i++) {
      Member member = members.get(i);
      JsonValue given = json.getOrDefault(member.name(), JsonValue.NULL);
      String where = Mistakes.join(path, member.name());
      values[i] = orDefault(value(given, member.type(), argument, where), member, where);
      if (given == JsonValue.NULL && !shape.nillable() && json.containsKey(member.name())) {
        additional.addNull(member.name());
      }
    }
    keepUnknown(json, shape, UnionShape.tagsOf(type).keySet(), additional, path);
    values[members.size()] = additional.build();
    return construct(shape, values, path);
  }

  private static @Nullable Object orDefault(@Nullable Object value, Member member, String path) {
    if (value == null && member.type() instanceof Class<?> raw && raw.isPrimitive()) {
      throw new InvalidParameterException(
          "Missing required parameter: '%s'.", path, "missing_required_parameter");
    }
    return value;
  }

  private void keepUnknown(
      JsonObject json,
      RecordShape shape,
      Set<String> tags,
      JsonObjectBuilder additional,
      String path) {
    json.forEach(
        (name, value) -> {
          if (shape.names().contains(name) || tags.contains(name)) {
            return;
          }
          if (strict) {
            throw new InvalidParameterException(
                "Unknown parameter: '%s'.", Mistakes.join(path, name), "unknown_parameter");
          }
          additional.add(name, value);
        });
  }

  private static Object construct(RecordShape shape, Object[] values, String path) {
    try {
      return Reflected.call(() -> shape.constructor().newInstance(values));
    } catch (InvalidParameterException invalid) {
      throw path.isEmpty() ? invalid : invalid.within(path);
    }
  }
}
