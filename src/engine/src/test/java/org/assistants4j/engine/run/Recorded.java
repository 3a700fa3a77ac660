package org.assistants4j.engine.run;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.testing.junit5.OpenTelemetryExtension;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.List;
import org.assistants4j.engine.Waiting;

/** The spans that were recorded. A span ends a moment after what its work tells. */
record Recorded(OpenTelemetryExtension otel) {

  SpanData span(String name) {
    return spans(name, 1).get(0);
  }

  /** All of this name, once there are so many; the first that ended comes first. */
  List<SpanData> spans(String name, int count) {
    return Waiting.until(() -> named(name), found -> found.size() == count);
  }

  private List<SpanData> named(String name) {
    return otel.getSpans().stream().filter(span -> span.getName().equals(name)).toList();
  }

  static String text(SpanData span, String key) {
    return span.getAttributes().get(AttributeKey.stringKey(key));
  }

  static Long number(SpanData span, String key) {
    return span.getAttributes().get(AttributeKey.longKey(key));
  }

  static List<String> texts(SpanData span, String key) {
    return span.getAttributes().get(AttributeKey.stringArrayKey(key));
  }
}
