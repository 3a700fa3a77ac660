package org.assistants4j.service;

import org.assistants4j.api.Backend;
import org.assistants4j.function.Functions;
import org.assistants4j.telemetry.Telemetry;

/**
 * What the conversations of one assistant are made of.
 *
 * @param remote whether another process answers
 */
record Parts(
    Backend backend,
    ManagedAssistant assistant,
    Functions functions,
    ServiceSettings settings,
    ThreadQueue queue,
    Background background,
    Telemetry telemetry,
    boolean remote) {}
