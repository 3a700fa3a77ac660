package org.assistants4j.function;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Offers a public method of a CDI bean, of any scope, to the model.
 *
 * <p>Its parameters may be strings, numbers, booleans, enums, dates and times of {@code java.time},
 * {@code UUID}s, {@code URI}s, records, and {@code List}, {@code Set}, {@code Collection}, {@code
 * Map<String, ...>}, {@code Optional} and arrays of these. The model may leave out an {@code
 * Optional}, also that of a number, and what has an annotation named {@code Nullable}, whosever it
 * is; that arrives as null.
 *
 * <p>Constraints of Jakarta Validation are told in the schema where that has words for them, and
 * held before the method is called where the server has Jakarta Validation; records are looked into
 * also without {@code @Valid}. The model chooses the arguments: check them otherwise as you would a
 * stranger's.
 *
 * <p>The model is told a string as it is, for {@code void} the word {@code done}, and everything
 * else as JSON-B writes it, up to 512 KiB. Of an exception it is told only that the function
 * failed, but for the message of a {@link FunctionException}. Interceptors of the bean take part,
 * such as those of MicroProfile Fault Tolerance.
 *
 * <p>Calls that the model makes at once may run at once, as {@link Functions#answer} says.
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
