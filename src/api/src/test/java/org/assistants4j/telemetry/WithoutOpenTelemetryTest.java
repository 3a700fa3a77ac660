package org.assistants4j.telemetry;

import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;

class WithoutOpenTelemetryTest {
  @Test
  void theClassesLoadWhereOpenTelemetryIsMissing() throws Exception {
    try (URLClassLoader loader = new WithoutIt()) {
      Class<?> port = Class.forName(Telemetry.class.getName(), true, loader);
      assertSame(loader, port.getClassLoader());
      Object found = port.getMethod("available", boolean.class).invoke(null, false);
      assertSame(port.getField("NONE").get(null), found);
    }
  }

  @Test
  void nothingIsRecordedWhereOpenTelemetryIsOff() {
    assertSame(Telemetry.NONE, Telemetry.available(false));
    Span none = Telemetry.NONE.start(SpanSpec.of("none"));
    assertNull(none.set("a", "b").fail("c").context());
    none.end();
  }

  /** Our classes, and no others but those of the JDK. */
  private static final class WithoutIt extends URLClassLoader {
    WithoutIt() {
      super(
          new URL[] {Telemetry.class.getProtectionDomain().getCodeSource().getLocation()},
          ClassLoader.getPlatformClassLoader());
    }
  }
}
