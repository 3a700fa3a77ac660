/** Runs: their states, their execution, and what their streams tell. */
@NullMarked
package org.assistants4j.engine.run;

import org.jspecify.annotations.NullMarked;
