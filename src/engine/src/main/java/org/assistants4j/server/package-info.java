/** The engine's HTTP shell: it adds the API to the application that carries this jar. */
@NullMarked
package org.assistants4j.server;

import org.jspecify.annotations.NullMarked;
