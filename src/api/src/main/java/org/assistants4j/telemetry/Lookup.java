package org.assistants4j.telemetry;

import org.assistants4j.telemetry.opentelemetry.OpenTelemetryLookup;

/**
 * Finds OpenTelemetry. This class names none of its types, so that it loads where they are missing.
 */
final class Lookup {
  private Lookup() {}

  static Telemetry telemetry(boolean content) {
    try {
      Class.forName("io.opentelemetry.api.OpenTelemetry", false, Lookup.class.getClassLoader());
      return OpenTelemetryLookup.telemetry(content);
    } catch (ClassNotFoundException | LinkageError missing) {
      System.getLogger(Telemetry.class.getName())
          .log(
              System.Logger.Level.DEBUG, "Nothing is traced: OpenTelemetry is not there.", missing);
      return Telemetry.NONE;
    }
  }
}
