/**
 * Conversations with an assistant.
 *
 * <pre>{@code
 * @Stateless
 * public class Support {
 *   @Inject AssistantService assistants;
 *
 *   public String ask(String question) {
 *     return assistants.start().ask(question).text();
 *   }
 * }
 * }</pre>
 */
@NullMarked
package org.assistants4j.service;

import org.jspecify.annotations.NullMarked;
