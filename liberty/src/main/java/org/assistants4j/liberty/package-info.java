/** What only the deployable WAR needs. */
@NullMarked
package org.assistants4j.liberty;

import org.jspecify.annotations.NullMarked;
