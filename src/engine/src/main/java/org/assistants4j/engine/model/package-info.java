/**
 * The model that a run asks: a port, an adapter for any OpenAI-compatible server, and the offline
 * one.
 */
@NullMarked
package org.assistants4j.engine.model;

import org.jspecify.annotations.NullMarked;
