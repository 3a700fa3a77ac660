/** When something is asked again: the same rules for our client and for the engine's model. */
@NullMarked
package org.assistants4j.api.retry;

import org.jspecify.annotations.NullMarked;
