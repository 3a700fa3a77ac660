package org.assistants4j.function;

import static org.assistants4j.api.json.Trees.JSON;

import jakarta.json.JsonObject;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** Collects bounds; of two that say the same the tighter one stays. */
final class BoundsBuilder {
  private final Map<String, BigDecimal> numbers = new LinkedHashMap<>();
  private final Map<String, String> texts = new LinkedHashMap<>();

  void atLeast(String name, BigDecimal bound) {
    numbers.merge(name, bound, BigDecimal::max);
  }

  void atMost(String name, BigDecimal bound) {
    numbers.merge(name, bound, BigDecimal::min);
  }

  /** The first one stays: a schema has room for one. */
  void text(String name, String value) {
    texts.putIfAbsent(name, value);
  }

  JsonObject build() {
    var bounds = JSON.createObjectBuilder();
    numbers.forEach(bounds::add);
    texts.forEach(bounds::add);
    return bounds.build();
  }
}
