package org.assistants4j.function;

import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Describes a parameter of a {@link Function}, or a component of a record that is one or that is an
 * {@link AnswerType}, for the model.
 */
@Documented
@Retention(RUNTIME)
@Target({PARAMETER, RECORD_COMPONENT})
public @interface Param {

  /**
   * By default the parameter's own name, which the class file holds only when it was compiled with
   * {@code -parameters}. A record's component keeps its own name.
   */
  String name() default "";

  /** What it means, for the model; by default nothing. */
  String description() default "";
}
