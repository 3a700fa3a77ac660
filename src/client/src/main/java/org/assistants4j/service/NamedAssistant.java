package org.assistants4j.service;

import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import jakarta.enterprise.util.Nonbinding;
import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * The assistant that {@code assistants.named.NAME.*} configures.
 *
 * <pre>{@code
 * @Inject @NamedAssistant("billing") AssistantService billing;
 * }</pre>
 */
@Documented
@Qualifier
@Retention(RUNTIME)
@Target({FIELD, PARAMETER, METHOD})
public @interface NamedAssistant {

  /** The NAME; letters, digits, dashes and underscores. */
  @Nonbinding
  String value();
}
