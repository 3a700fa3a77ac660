package org.assistants4j.api;

import static org.assistants4j.api.json.Trees.JSON;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import java.util.List;
import java.util.Set;

/**
 * Which files of a vector store are searched, by their attributes.
 *
 * <pre>{@code
 * AttributeFilter.and(AttributeFilter.eq("team", "red"), AttributeFilter.eq("year", "2024"))
 * }</pre>
 */
@JsonbTypeInfo(
    key = "type",
    value = {
      @JsonbSubtype(alias = "eq", type = AttributeFilter.Comparison.class),
      @JsonbSubtype(alias = "ne", type = AttributeFilter.Comparison.class),
      @JsonbSubtype(alias = "gt", type = AttributeFilter.Comparison.class),
      @JsonbSubtype(alias = "gte", type = AttributeFilter.Comparison.class),
      @JsonbSubtype(alias = "lt", type = AttributeFilter.Comparison.class),
      @JsonbSubtype(alias = "lte", type = AttributeFilter.Comparison.class),
      @JsonbSubtype(alias = "in", type = AttributeFilter.Comparison.class),
      @JsonbSubtype(alias = "nin", type = AttributeFilter.Comparison.class),
      @JsonbSubtype(alias = "and", type = AttributeFilter.Compound.class),
      @JsonbSubtype(alias = "or", type = AttributeFilter.Compound.class)
    })
public sealed interface AttributeFilter {
  /** How many filters may stand in each other. */
  int MAX_DEPTH = 10;

  /** The most filters that one joins, and the most values of {@code in}. */
  int MAX_SIZE = 256;

  static AttributeFilter eq(String key, String value) {
    return new Comparison("eq", key, JSON.createValue(value), null);
  }

  static AttributeFilter and(AttributeFilter... filters) {
    return new Compound("and", List.of(filters), null);
  }

  static AttributeFilter or(AttributeFilter... filters) {
    return new Compound("or", List.of(filters), null);
  }

  /**
   * Compares one attribute. Values of different types are not equal, and none is greater.
   *
   * @param type {@code eq}, {@code ne}, {@code gt}, {@code gte}, {@code lt}, {@code lte}, {@code
   *     in} or {@code nin}
   * @param key the attribute's name, up to 64 characters
   * @param value a string of up to 512 characters, a number or a boolean; for {@code in} and {@code
   *     nin} an array of up to 256 of them
   */
  record Comparison(String type, String key, JsonValue value, JsonObject additionalProperties)
      implements AttributeFilter {
    private static final Set<String> OF_ARRAYS = Set.of("in", "nin");

    public Comparison {
      Check.required(type, "type");
      Check.length(Check.required(key, "key"), 64, "key");
      check(type, Check.required(value, "value"));
      additionalProperties = Copies.object(additionalProperties);
    }

    private static void check(String type, JsonValue value) {
      if (!OF_ARRAYS.contains(type)) {
        Attributes.value(value, "value");
      } else if (value instanceof JsonArray array) {
        Check.size(array, MAX_SIZE, "value");
        array.forEach(each -> Attributes.value(each, "value"));
      } else {
        throw new InvalidParameterException(
            "Invalid type for '%s': expected an array.", "value", "invalid_type");
      }
    }
  }

  /**
   * Joins filters.
   *
   * @param type {@code and} or {@code or}
   * @param filters 1 to 256, at most 10 levels of them
   */
  record Compound(String type, List<AttributeFilter> filters, JsonObject additionalProperties)
      implements AttributeFilter {
    public Compound {
      Check.required(type, "type");
      Check.notEmpty(Check.required(filters, "filters"), "filters");
      Check.size(filters, MAX_SIZE, "filters");
      filters = List.copyOf(filters);
      additionalProperties = Copies.object(additionalProperties);
      if (1 + filters.stream().mapToInt(Compound::depth).max().orElse(0) > MAX_DEPTH) {
        throw new InvalidParameterException(
            "Invalid '%s': filters are nested deeper than " + MAX_DEPTH + " levels.",
            "filters",
            "invalid_value");
      }
    }

    private static int depth(AttributeFilter filter) {
      return filter instanceof Compound compound
          ? 1 + compound.filters.stream().mapToInt(Compound::depth).max().orElse(0)
          : 1;
    }
  }

  /** A filter that this version does not know. */
  record Unknown(JsonObject json) implements AttributeFilter {}
}
