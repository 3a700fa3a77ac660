package org.assistants4j.telemetry;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Work that takes its time. It may be started on one thread and ended on another, and records its
 * metrics when it ends.
 */
public interface Span extends AutoCloseable {

  /** Notes a value; null notes nothing. */
  Span set(String key, @Nullable String value);

  /** Notes a number. */
  Span set(String key, long value);

  /** Notes a number, such as one of seconds. */
  Span set(String key, double value);

  /** Notes several values. */
  Span set(String key, List<String> values);

  /**
   * Notes what somebody said or a tool was given, where {@code assistants.telemetry.content} asks
   * for it; otherwise {@code value} is not called.
   */
  Span content(String key, Supplier<String> value);

  /**
   * The work failed.
   *
   * @param errorType few different words, such as {@code rate_limit_exceeded}; never a message
   */
  Span fail(String errorType);

  /** The work failed; the error's class is noted, its message is not. */
  default Span fail(Throwable error) {
    return fail(error.getClass().getName());
  }

  /** Makes this the parent of what this thread starts until the scope is closed. */
  Scope current();

  /** This span as W3C {@code traceparent}, a parent for work elsewhere; null when there is none. */
  @Nullable String context();

  /** Ends the work; a second end does nothing. */
  void end();

  /** As {@link #end}. */
  @Override
  default void close() {
    end();
  }
}
