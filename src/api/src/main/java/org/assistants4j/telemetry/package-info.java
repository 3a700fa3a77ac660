/**
 * Spans and metrics by OpenTelemetry's conventions for generative AI, without a need of
 * OpenTelemetry: where its API is not there, nothing is recorded.
 */
@NullMarked
package org.assistants4j.telemetry;

import org.jspecify.annotations.NullMarked;
