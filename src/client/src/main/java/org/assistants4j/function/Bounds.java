package org.assistants4j.function;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import jakarta.validation.groups.Default;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What constraints of Jakarta Validation say in the words of JSON Schema, as far as it has some. To
 * be touched only where there are constraints, and so their classes.
 */
final class Bounds {
  private final JsonObject schema;
  private final BoundsBuilder bounds = new BoundsBuilder();

  private Bounds(JsonObject schema) {
    this.schema = schema;
  }

  /**
   * @param schema of the values that are constrained
   * @return members to be added to it
   */
  static JsonObject of(List<Annotation> annotations, JsonObject schema) {
    Bounds all = new Bounds(schema);
    annotations.forEach(all::add);
    return all.bounds.build();
  }

  private void add(Annotation annotation) {
    Object value = member(annotation, "value");
    if (value instanceof Annotation[] several) {
      Arrays.stream(several).forEach(this::add);
    } else if (isByDefault(annotation)) {
      switch (kind()) {
        case "string" -> addText(annotation);
        case "integer", "number" -> addNumber(annotation);
        case "array" -> addSize(annotation, "Items");
        case "object" -> addSize(annotation, "Properties");
        default -> {}
      }
    }
  }

  private String kind() {
    return schema.get("type") instanceof JsonString type ? type.getString() : "";
  }

  private void addText(Annotation annotation) {
    addSize(annotation, "Length");
    if (annotation instanceof NotBlank) {
      bounds.atLeast("minLength", BigDecimal.ONE);
    } else if (annotation instanceof Email) {
      bounds.text("format", "email");
    } else if (annotation instanceof Pattern pattern && pattern.flags().length == 0) {
      Regexes.portable(pattern.regexp()).ifPresent(regex -> bounds.text("pattern", regex));
    }
  }

  private void addSize(Annotation annotation, String what) {
    if (annotation instanceof NotEmpty) {
      bounds.atLeast("min" + what, BigDecimal.ONE);
    } else if (annotation instanceof Size size) {
      if (size.min() > 0) {
        bounds.atLeast("min" + what, BigDecimal.valueOf(size.min()));
      }
      if (size.max() < Integer.MAX_VALUE) {
        bounds.atMost("max" + what, BigDecimal.valueOf(size.max()));
      }
    }
  }

  private void addNumber(Annotation annotation) {
    if (annotation instanceof Min min) {
      bounds.atLeast("minimum", BigDecimal.valueOf(min.value()));
    } else if (annotation instanceof Max max) {
      bounds.atMost("maximum", BigDecimal.valueOf(max.value()));
    } else if (annotation instanceof DecimalMin min) {
      bounds.atLeast(min.inclusive() ? "minimum" : "exclusiveMinimum", new BigDecimal(min.value()));
    } else if (annotation instanceof DecimalMax max) {
      bounds.atMost(max.inclusive() ? "maximum" : "exclusiveMaximum", new BigDecimal(max.value()));
    } else if (annotation instanceof Positive) {
      bounds.atLeast("exclusiveMinimum", BigDecimal.ZERO);
    } else if (annotation instanceof PositiveOrZero) {
      bounds.atLeast("minimum", BigDecimal.ZERO);
    } else if (annotation instanceof Negative) {
      bounds.atMost("exclusiveMaximum", BigDecimal.ZERO);
    } else if (annotation instanceof NegativeOrZero) {
      bounds.atMost("maximum", BigDecimal.ZERO);
    }
  }

  /** What belongs to another group is not held when a function is called, and so not told. */
  private static boolean isByDefault(Annotation annotation) {
    return !(member(annotation, "groups") instanceof Class<?>[] groups)
        || groups.length == 0
        || List.of(groups).contains(Default.class);
  }

  /** The value of a member, or null when the annotation has none of this name. */
  private static @Nullable Object member(Annotation annotation, String name) {
    return Arrays.stream(annotation.annotationType().getMethods())
        .filter(method -> method.getName().equals(name))
        .findFirst()
        .map(method -> value(method, annotation))
        .orElse(null);
  }

  private static Object value(Method member, Annotation annotation) {
    try {
      return member.invoke(annotation);
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
