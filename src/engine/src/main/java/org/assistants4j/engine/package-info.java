/** The Assistants API itself, on a database and a model. Begin with {@code Engine}. */
@NullMarked
package org.assistants4j.engine;

import org.jspecify.annotations.NullMarked;
