package org.assistants4j.function;

import java.lang.reflect.Method;
import java.util.List;

/** Holds values against the constraints of Jakarta Validation. */
interface ConstraintCheck {
  /** Where there is no Jakarta Validation, nothing is constrained. */
  ConstraintCheck NONE =
      new ConstraintCheck() {
        @Override
        public List<String> ofArguments(
            Object bean, Method method, Object[] values, List<String> names) {
          return List.of();
        }

        @Override
        public List<String> of(Object value) {
          return List.of();
        }
      };

  /**
   * What is wrong with arguments, each problem with its path; records are looked into also without
   * {@code @Valid}.
   *
   * @param bean whose method it is, or a proxy of it
   * @param names of the parameters, as the model knows them
   */
  List<String> ofArguments(Object bean, Method method, Object[] values, List<String> names);

  /** What is wrong with a value. */
  List<String> of(Object value);

  /** The one of the application, or {@link #NONE} where there is no Jakarta Validation. */
  static ConstraintCheck find() {
    try {
      Class.forName("jakarta.validation.Validation", false, ConstraintCheck.class.getClassLoader());
    } catch (ClassNotFoundException | LinkageError absent) {
      System.getLogger(ConstraintCheck.class.getName())
          .log(System.Logger.Level.DEBUG, "Without Jakarta Validation", absent);
      return NONE;
    }
    return JakartaConstraints.find();
  }

  /**
   * As {@link #find}, for what shows constraints: not to hold them would break a promise.
   *
   * @param where what shows them, for the message
   * @throws IllegalArgumentException when there is no provider to hold them
   */
  static ConstraintCheck findFor(String where) {
    ConstraintCheck found = find();
    if (found == NONE) {
      throw new IllegalArgumentException(
          where
              + " has constraints of Jakarta Validation, but there is no provider to check them:"
              + " add the server's feature for it or a library such as Hibernate Validator.");
    }
    return found;
  }
}
