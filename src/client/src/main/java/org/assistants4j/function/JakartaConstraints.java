package org.assistants4j.function;

import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Path;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The server's validator, or that of a library. Touched only where Jakarta Validation is there. */
record JakartaConstraints(Validator validator) implements ConstraintCheck {

  static ConstraintCheck find() {
    try {
      Instance<Validator> bean = CDI.current().select(Validator.class);
      if (bean.isResolvable()) {
        return new JakartaConstraints(bean.get());
      }
    } catch (IllegalStateException noCdi) {
      System.getLogger(JakartaConstraints.class.getName())
          .log(System.Logger.Level.DEBUG, "Without CDI", noCdi);
    }
    return Library.CHECK;
  }

  /** Making a factory is dear; once will do. */
  private static final class Library {
    static final ConstraintCheck CHECK = check();

    private static ConstraintCheck check() {
      try {
        return new JakartaConstraints(Validation.buildDefaultValidatorFactory().getValidator());
      } catch (NoProviderFoundException apiAlone) {
        System.getLogger(JakartaConstraints.class.getName())
            .log(System.Logger.Level.DEBUG, "Without a provider of Jakarta Validation", apiAlone);
        return NONE;
      }
    }
  }

  @Override
  public List<String> ofArguments(Object bean, Method method, Object[] values, List<String> names) {
    Set<String> problems = new TreeSet<>();
    validator
        .forExecutables()
        .validateParameters(bean, method, values)
        .forEach(violation -> problems.add(problem("", violation, names)));
    for (int i = 0; i < values.length; i++) {
      Records.visit(values[i], names.get(i), (path, each) -> look(path, each, problems));
    }
    return new ArrayList<>(problems);
  }

  @Override
  public List<String> of(Object value) {
    Set<String> problems = new TreeSet<>();
    Records.visit(value, "", (path, each) -> look(path, each, problems));
    return new ArrayList<>(problems);
  }

  private void look(String path, Record value, Set<String> problems) {
    validator
        .validate(value)
        .forEach(violation -> problems.add(problem(path, violation, List.of())));
  }

  private static String problem(
      String start, ConstraintViolation<?> violation, List<String> names) {
    String path = path(start, violation.getPropertyPath(), names);
    return path.isEmpty()
        ? "values: " + violation.getMessage()
        : "'" + path + "': " + violation.getMessage();
  }

  private static String path(String start, Path path, List<String> names) {
    StringBuilder text = new StringBuilder(start);
    for (Path.Node node : path) {
      if (node.isInIterable() && node.getKey() != null) {
        text.append('.').append(node.getKey());
      } else if (node.isInIterable()) {
        text.append('[').append(node.getIndex() == null ? "" : node.getIndex()).append(']');
      }
      switch (node.getKind()) {
        case PARAMETER ->
            text.append(names.get(node.as(Path.ParameterNode.class).getParameterIndex()));
        case PROPERTY -> text.append(text.isEmpty() ? "" : ".").append(node.getName());
        default -> {}
      }
    }
    return text.toString();
  }
}
