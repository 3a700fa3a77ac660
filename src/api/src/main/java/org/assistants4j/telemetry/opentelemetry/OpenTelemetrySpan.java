package org.assistants4j.telemetry.opentelemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.context.Context;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.assistants4j.telemetry.GenAi;
import org.assistants4j.telemetry.Scope;
import org.assistants4j.telemetry.Span;
import org.jspecify.annotations.Nullable;

/** A span of OpenTelemetry, and the metrics of the same work. */
final class OpenTelemetrySpan implements Span {
  private static final double NANOS = 1e9;

  private final io.opentelemetry.api.trace.Span span;
  private final Noted noted;
  private final Metrics metrics;
  private final boolean content;
  private final Context context;
  private final long started = System.nanoTime();
  private final AtomicBoolean ended = new AtomicBoolean();

  OpenTelemetrySpan(
      io.opentelemetry.api.trace.Span span, Noted noted, Metrics metrics, boolean content) {
    this.span = span;
    this.noted = noted;
    this.metrics = metrics;
    this.content = content;
    this.context = Context.current().with(span);
  }

  @Override
  public synchronized Span set(String key, @Nullable String value) {
    if (value != null) {
      span.setAttribute(key, value);
      noted.put(key, value);
    }
    return this;
  }

  @Override
  public synchronized Span set(String key, long value) {
    span.setAttribute(key, value);
    noted.put(key, value);
    return this;
  }

  @Override
  public synchronized Span set(String key, double value) {
    span.setAttribute(key, value);
    noted.put(key, value);
    return this;
  }

  @Override
  public Span set(String key, List<String> values) {
    span.setAttribute(AttributeKey.stringArrayKey(key), values);
    return this;
  }

  @Override
  public Span content(String key, Supplier<String> value) {
    if (content && span.isRecording()) {
      span.setAttribute(key, value.get());
    }
    return this;
  }

  @Override
  public Span fail(String errorType) {
    span.setStatus(StatusCode.ERROR);
    return set(GenAi.ERROR_TYPE, errorType);
  }

  @Override
  public Scope current() {
    return context.makeCurrent()::close;
  }

  @Override
  public @Nullable String context() {
    return TracedByOpenTelemetry.text(context);
  }

  @Override
  public synchronized void end() {
    if (ended.compareAndSet(false, true)) {
      metrics.record(noted, (System.nanoTime() - started) / NANOS, context);
      span.end();
    }
  }
}
