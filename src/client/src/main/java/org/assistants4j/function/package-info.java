/**
 * Methods of beans that the model may call, and types that it may answer with.
 *
 * <pre>{@code
 * @ApplicationScoped
 * public class Hotel {
 *   @Function(description = "Books a room and gives the number of the booking.")
 *   public int bookRoom(
 *       @Param(description = "such as B12") @Size(max = 4) String room,
 *       @Positive @Max(14) int nights,
 *       Optional<LocalDate> from) {
 *     ...
 *     throw new FunctionException("Room " + room + " is taken.");
 *   }
 * }
 * }</pre>
 */
@NullMarked
package org.assistants4j.function;

import org.jspecify.annotations.NullMarked;
