/**
 * The wire contract of the Assistants API: its objects as records, its operations as JAX-RS
 * interfaces.
 *
 * <p>Every record that is an object on the wire ends with {@code additionalProperties}: the members
 * this version does not know, kept so that nothing is lost between reading and writing.
 */
@NullMarked
package org.assistants4j.api;

import org.jspecify.annotations.NullMarked;
