package org.assistants4j.telemetry;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Records what goes on.
 *
 * <pre>{@code
 * try (Span span = telemetry.start(SpanSpec.executeTool(name, callId, GenAi.FUNCTION));
 *     Scope current = span.current()) {
 *   ...
 * }
 * }</pre>
 */
public interface Telemetry {
  /** Records nothing. */
  Telemetry NONE =
      new Telemetry() {
        @Override
        public Span start(SpanSpec spec, @Nullable String parent) {
          return NoSpan.NONE;
        }

        @Override
        public @Nullable String context() {
          return null;
        }
      };

  /**
   * OpenTelemetry as the container gives it ({@code OpenTelemetry} is a bean where MicroProfile
   * Telemetry is), else the global one; {@link #NONE} where its API is not there. To be called when
   * the application has started: what is global then stays so.
   *
   * @param content whether spans note what is said
   */
  static Telemetry available(boolean content) {
    return Lookup.telemetry(content);
  }

  /** Starts work that is part of this thread's current span. */
  default Span start(SpanSpec spec) {
    return start(spec, null);
  }

  /**
   * Starts work that is part of a span elsewhere.
   *
   * @param parent its {@link Span#context}; null means this thread's current span
   */
  Span start(SpanSpec spec, @Nullable String parent);

  /** The same work, which has this thread's current span on whatever thread it is done. */
  default <T> Supplier<T> carried(Supplier<T> work) {
    return work;
  }

  /** This thread's current span as W3C {@code traceparent}; null when there is none. */
  @Nullable String context();
}
