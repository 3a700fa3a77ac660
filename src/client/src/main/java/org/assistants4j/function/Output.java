package org.assistants4j.function;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What a function returned, as text for the model. */
final class Output {
  /** As much as large contexts take: 512 KiB are about 128,000 tokens. */
  static final int MOST_BYTES = 512 * 1024;

  private static final Jsonb JSONB = JsonbBuilder.create();

  private Output() {}

  /**
   * @throws FunctionException when the model cannot be told it
   */
  static String text(@Nullable Object value, Class<?> type) {
    String text = type == void.class || type == Void.class ? "done" : words(value);
    int bytes = text.getBytes(UTF_8).length;
    if (bytes > MOST_BYTES) {
      throw new FunctionException(
          "The result has " + bytes + " bytes; at most " + MOST_BYTES + " can be told.");
    }
    return clean(text);
  }

  /** Without U+0000 and halves of surrogate pairs, which no server takes. */
  static String clean(String text) {
    return new String(text.getBytes(UTF_8), UTF_8).replace('\0', '\uFFFD');
  }

  private static String words(@Nullable Object value) {
    if (value instanceof Optional<?> optional) {
      return words(optional.orElse(null));
    } else if (value instanceof OptionalInt number) {
      return number.isPresent() ? words(number.getAsInt()) : words(null);
    } else if (value instanceof OptionalLong number) {
      return number.isPresent() ? words(number.getAsLong()) : words(null);
    } else if (value instanceof OptionalDouble number) {
      return number.isPresent() ? words(number.getAsDouble()) : words(null);
    } else if (value == null) {
      return "null";
    } else if (value instanceof CharSequence || value instanceof JsonValue) {
      return value.toString();
    }
    return json(value);
  }

  /** JSON-B reports what it cannot write, but an endless object may exhaust the stack first. */
  private static String json(Object value) {
    try {
      return JSONB.toJson(value);
    } catch (RuntimeException | StackOverflowError unwritable) {
      throw new FunctionException("The result cannot be written as JSON.", unwritable);
    }
  }
}
