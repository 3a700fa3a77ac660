/**
 * Methods of beans that the model may call.
 *
 * <pre>{@code
 * @ApplicationScoped
 * public class Weather {
 *   @Function(description = "The weather of a city, now.")
 *   public String weather(@Param(name = "city", description = "such as Paris") String city) {...}
 * }
 * }</pre>
 */
@NullMarked
package org.assistants4j.function;

import org.jspecify.annotations.NullMarked;
