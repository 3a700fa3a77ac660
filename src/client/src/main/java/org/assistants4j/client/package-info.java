/**
 * Typed MicroProfile REST clients of the Assistants API.
 *
 * <p>Each {@code *Client} can be injected with {@code @RestClient}; {@link
 * org.assistants4j.client.RestBackend} has them all. They go to {@code assistants.url}, and the
 * standard keys {@code assistants/mp-rest/...} are honoured.
 */
@NullMarked
package org.assistants4j.client;

import org.jspecify.annotations.NullMarked;
