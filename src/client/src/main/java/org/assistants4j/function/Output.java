package org.assistants4j.function;

import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a function returned, as text for the model. */
final class Output {
  private static final Jsonb JSONB = JsonbBuilder.create();

  private Output() {}

  static String text(@Nullable Object value, Class<?> type) {
    if (type == void.class || type == Void.class) {
      return "done";
    } else if (value instanceof Optional<?> optional) {
      return text(optional.orElse(null), Object.class);
    } else if (value == null) {
      return "null";
    } else if (value instanceof CharSequence || value instanceof JsonValue) {
      return value.toString();
    }
    return JSONB.toJson(value);
  }
}
