/** Where the API's objects are kept: a database for the objects, a folder for file contents. */
@NullMarked
package org.assistants4j.engine.store;

import org.jspecify.annotations.NullMarked;
