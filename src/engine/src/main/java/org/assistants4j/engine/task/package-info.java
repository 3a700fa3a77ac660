/** Work that must be done also when the node that began it dies. */
@NullMarked
package org.assistants4j.engine.task;

import org.jspecify.annotations.NullMarked;
