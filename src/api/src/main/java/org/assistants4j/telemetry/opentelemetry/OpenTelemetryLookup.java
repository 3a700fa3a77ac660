package org.assistants4j.telemetry.opentelemetry;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.metrics.MeterProvider;
import io.opentelemetry.api.trace.TracerProvider;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.CDI;
import java.util.Optional;
import org.assistants4j.telemetry.Telemetry;

/** Asks the container for OpenTelemetry, else takes the global one. */
public final class OpenTelemetryLookup {
  private OpenTelemetryLookup() {}

  /**
   * @param content whether spans note what is said
   */
  public static Telemetry telemetry(boolean content) {
    OpenTelemetry found = bean().orElseGet(GlobalOpenTelemetry::get);
    boolean none =
        found.getTracerProvider() == TracerProvider.noop()
            && found.getMeterProvider() == MeterProvider.noop();
    return none ? Telemetry.NONE : new TracedByOpenTelemetry(found, content);
  }

  private static Optional<OpenTelemetry> bean() {
    try {
      Instance<OpenTelemetry> beans = CDI.current().select(OpenTelemetry.class);
      return beans.isResolvable() ? Optional.of(beans.get()) : Optional.empty();
    } catch (IllegalStateException | LinkageError noContainer) {
      System.getLogger(Telemetry.class.getName())
          .log(System.Logger.Level.DEBUG, "There is no container to ask.", noContainer);
      return Optional.empty();
    }
  }
}
