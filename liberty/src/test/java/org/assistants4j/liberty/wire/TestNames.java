package org.assistants4j.liberty.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Tells the {@link Recorder} which test runs. JUnit finds it by itself and asks it before every
 * test; it is silent where {@code assistants4j.test.records} names no folder.
 */
public final class TestNames implements BeforeAllCallback, BeforeEachCallback {
  @Override
  public void beforeAll(ExtensionContext context) {
    tell(context.getRequiredTestClass().getSimpleName());
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    String test = context.getRequiredTestMethod().getName();
    tell(context.getRequiredTestClass().getSimpleName() + "." + test);
  }

  private static void tell(String name) {
    String folder = System.getProperty("assistants4j.test.records");
    if (folder != null) {
      try {
        RunningTest.writeTo(Path.of(folder), name);
      } catch (IOException untold) {
        throw new UncheckedIOException(untold);
      }
    }
  }
}
