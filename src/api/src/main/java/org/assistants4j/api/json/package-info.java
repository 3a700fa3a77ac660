/** How the contract's records become JSON and how JSON becomes the contract's records. */
@NullMarked
package org.assistants4j.api.json;

import org.jspecify.annotations.NullMarked;
