package org.assistants4j.telemetry;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Notes nothing. */
enum NoSpan implements Span {
  NONE;

  @Override
  public Span set(String key, @Nullable String value) {
    return this;
  }

  @Override
  public Span set(String key, long value) {
    return this;
  }

  @Override
  public Span set(String key, double value) {
    return this;
  }

  @Override
  public Span set(String key, List<String> values) {
    return this;
  }

  @Override
  public Span content(String key, Supplier<String> value) {
    return this;
  }

  @Override
  public Span fail(String errorType) {
    return this;
  }

  @Override
  public Scope current() {
    return Scope.NONE;
  }

  @Override
  public @Nullable String context() {
    return null;
  }

  @Override
  public void end() {}
}
