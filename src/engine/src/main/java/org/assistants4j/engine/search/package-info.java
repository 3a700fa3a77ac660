/** Vector stores: what is in them, how files get in, and how they are searched. */
@NullMarked
package org.assistants4j.engine.search;

import org.jspecify.annotations.NullMarked;
