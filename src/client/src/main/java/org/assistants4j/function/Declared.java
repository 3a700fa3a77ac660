package org.assistants4j.function;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A type as it is written down somewhere.
 *
 * @param annotations those of the type and of what is declared with it
 */
record Declared(AnnotatedType type, List<Annotation> annotations) {
  private static final String CONSTRAINT = "jakarta.validation.Constraint";

  /** A type argument. */
  static Declared of(AnnotatedType type) {
    return of(type, List.of());
  }

  static Declared of(Parameter parameter) {
    return of(parameter.getAnnotatedType(), List.of(parameter.getAnnotations()));
  }

  /** An annotation without a target for components is on the field alone. */
  static Declared of(RecordComponent component) {
    Set<Annotation> all = new LinkedHashSet<>(List.of(component.getAnnotations()));
    try {
      var field = component.getDeclaringRecord().getDeclaredField(component.getName());
      all.addAll(List.of(field.getAnnotations()));
    } catch (NoSuchFieldException impossible) {
      throw new IllegalStateException(impossible);
    }
    all.addAll(List.of(component.getAccessor().getAnnotations()));
    return of(component.getAnnotatedType(), all);
  }

  private static Declared of(AnnotatedType type, Iterable<Annotation> declared) {
    Set<Annotation> all = new LinkedHashSet<>();
    declared.forEach(all::add);
    all.addAll(List.of(type.getAnnotations()));
    return new Declared(type, List.copyOf(all));
  }

  /** The elements of {@code @Size String[]}: what is meant is the array, in all that we know. */
  Declared unconstrained() {
    return new Declared(type, annotations.stream().filter(each -> !isConstraint(each)).toList());
  }

  /** Whether null may stand here; whose {@code Nullable} says so does not matter. */
  boolean nullable() {
    return annotations.stream()
        .anyMatch(each -> each.annotationType().getSimpleName().equals("Nullable"));
  }

  boolean constrained() {
    return annotations.stream().anyMatch(Declared::isConstraint);
  }

  /**
   * Told by name: where Jakarta Validation is missing, its annotations are not there to be seen,
   * and its classes must not be asked for.
   */
  private static boolean isConstraint(Annotation annotation) {
    Class<?> type = annotation.annotationType();
    // Several of one kind are held by an annotation inside theirs, such as Size.List.
    return isConstraint(type)
        || (type.getDeclaringClass() != null && isConstraint(type.getDeclaringClass()));
  }

  private static boolean isConstraint(Class<?> type) {
    return Arrays.stream(type.getAnnotations())
        .anyMatch(each -> each.annotationType().getName().equals(CONSTRAINT));
  }
}
