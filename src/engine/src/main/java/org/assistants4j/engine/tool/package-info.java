/** The tools that the engine itself has. */
@NullMarked
package org.assistants4j.engine.tool;

import org.jspecify.annotations.NullMarked;
