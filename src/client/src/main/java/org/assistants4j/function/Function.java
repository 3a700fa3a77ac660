package org.assistants4j.function;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Offers a public method of a CDI bean to the model.
 *
 * <p>Its parameters may be strings, numbers, booleans, enums, dates and times of {@code java.time},
 * {@code UUID}s, records, and {@code List}, {@code Map<String, ...>} and {@code Optional} of these;
 * only an {@code Optional} may be left out by the model. The model is told a string as it is, for
 * {@code void} the word {@code done}, and everything else as JSON-B writes it. Of an exception it
 * is told only that the function failed. The model chooses the arguments: check them as you would a
 * stranger's.
 */
@Documented
@Retention(RUNTIME)
@Target(METHOD)
public @interface Function {

  /**
   * Letters, digits, underscores and dashes, at most 64; by default the method's name in snake
   * case.
   */
  String name() default "";

  /** When and how to call it, for the model; by default nothing. */
  String description() default "";
}
