package org.assistants4j.telemetry.opentelemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.common.AttributesBuilder;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What was noted of one piece of work, for its metrics. */
final class Noted {
  private final Map<String, Object> values = new LinkedHashMap<>();

  /**
   * @param value a text or a number
   */
  void put(String key, Object value) {
    values.put(key, value);
  }

  @Nullable Object get(String key) {
    return values.get(key);
  }

  Attributes attributes() {
    return only(values.keySet().toArray(String[]::new));
  }

  /** Those of these that were noted. */
  Attributes only(String... keys) {
    AttributesBuilder some = Attributes.builder();
    for (String key : keys) {
      Object value = values.get(key);
      if (value instanceof Long number) {
        some.put(AttributeKey.longKey(key), number);
      } else if (value instanceof Double number) {
        some.put(AttributeKey.doubleKey(key), number);
      } else if (value != null) {
        some.put(AttributeKey.stringKey(key), value.toString());
      }
    }
    return some.build();
  }
}
