/**
 * Version 1 of the API as a lens on version 2: its requests are read by records of its own and
 * asked of the engine as version 2 asks, its answers are made of the engine's. Nothing here keeps
 * state.
 */
@NullMarked
package org.assistants4j.server.v1;

import org.jspecify.annotations.NullMarked;
