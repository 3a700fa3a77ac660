package org.assistants4j.engine.search;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import org.assistants4j.api.AttributeFilter;
import org.jspecify.annotations.Nullable;

/** Whether a file's attributes are as a filter wants them. */
final class Filters {
  private Filters() {}

  /**
   * @param filter null lets all through
   * @param attributes null for none
   */
  static boolean pass(@Nullable AttributeFilter filter, @Nullable JsonObject attributes) {
    if (filter == null) {
      return true;
    }
    JsonObject given = attributes == null ? JsonValue.EMPTY_JSON_OBJECT : attributes;
    if (filter instanceof AttributeFilter.Compound all && all.type().equals("and")) {
      return all.filters().stream().allMatch(each -> pass(each, given));
    } else if (filter instanceof AttributeFilter.Compound any) {
      return any.filters().stream().anyMatch(each -> pass(each, given));
    }
    return filter instanceof AttributeFilter.Comparison comparison && pass(comparison, given);
  }

  /** An attribute that is not there is equal to nothing and in nothing. */
  private static boolean pass(AttributeFilter.Comparison filter, JsonObject attributes) {
    JsonValue value = attributes.get(filter.key());
    return switch (filter.type()) {
      case "eq" -> equal(value, filter.value());
      case "ne" -> !equal(value, filter.value());
      case "in" -> in(value, filter.value());
      case "nin" -> !in(value, filter.value());
      default -> ordered(filter.type(), compared(value, filter.value()));
    };
  }

  private static boolean in(@Nullable JsonValue value, JsonValue array) {
    return array.asJsonArray().stream().anyMatch(each -> equal(value, each));
  }

  private static boolean equal(@Nullable JsonValue value, JsonValue wanted) {
    Integer order = compared(value, wanted);
    return order == null ? wanted.equals(value) : order == 0;
  }

  private static boolean ordered(String operator, @Nullable Integer order) {
    if (order == null) {
      return false;
    }
    return switch (operator) {
      case "gt" -> order > 0;
      case "gte" -> order >= 0;
      case "lt" -> order < 0;
      default -> order <= 0;
    };
  }

  /** Null when the values have no order. */
  private static @Nullable Integer compared(@Nullable JsonValue value, JsonValue wanted) {
    if (value instanceof JsonNumber number && wanted instanceof JsonNumber other) {
      return number.bigDecimalValue().compareTo(other.bigDecimalValue());
    } else if (value instanceof JsonString string && wanted instanceof JsonString other) {
      return string.getString().compareTo(other.getString());
    }
    return null;
  }
}
