package org.assistants4j.telemetry.opentelemetry;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.trace.SpanBuilder;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.assistants4j.telemetry.Span;
import org.assistants4j.telemetry.SpanSpec;
import org.assistants4j.telemetry.Telemetry;
import org.jspecify.annotations.Nullable;

/** Records by OpenTelemetry. */
final class TracedByOpenTelemetry implements Telemetry {
  private static final String SCOPE = "org.assistants4j";
  private static final String TRACE_PARENT = "traceparent";

  /** Finds the one header that there is. */
  private static final TextMapGetter<String> HEADER =
      new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(String parent) {
          return List.of(TRACE_PARENT);
        }

        @Override
        public @Nullable String get(@Nullable String parent, String key) {
          return key.equals(TRACE_PARENT) ? parent : null;
        }
      };

  private final Tracer tracer;
  private final Metrics metrics;
  private final boolean content;

  TracedByOpenTelemetry(OpenTelemetry telemetry, boolean content) {
    this.tracer = telemetry.getTracer(SCOPE);
    this.metrics = new Metrics(telemetry.getMeter(SCOPE));
    this.content = content;
  }

  @Override
  public Span start(SpanSpec spec, @Nullable String parent) {
    SpanBuilder builder =
        tracer
            .spanBuilder(spec.name())
            .setSpanKind(spec.remote() ? SpanKind.CLIENT : SpanKind.INTERNAL);
    if (parent != null) {
      builder.setParent(
          W3CTraceContextPropagator.getInstance().extract(Context.root(), parent, HEADER));
    }
    Noted noted = new Noted();
    spec.attributes().forEach(noted::put);
    builder.setAllAttributes(noted.attributes());
    return new OpenTelemetrySpan(builder.startSpan(), noted, metrics, content);
  }

  @Override
  public <T> Supplier<T> carried(Supplier<T> work) {
    return Context.current().wrapSupplier(work);
  }

  @Override
  public @Nullable String context() {
    return text(Context.current());
  }

  static @Nullable String text(Context context) {
    Map<String, String> headers = new HashMap<>();
    W3CTraceContextPropagator.getInstance().inject(context, headers, Map::put);
    return headers.get(TRACE_PARENT);
  }
}
