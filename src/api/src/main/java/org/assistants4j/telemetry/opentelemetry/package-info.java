/** Records by OpenTelemetry; loaded only where that is there. */
@NullMarked
package org.assistants4j.telemetry.opentelemetry;

import org.jspecify.annotations.NullMarked;
