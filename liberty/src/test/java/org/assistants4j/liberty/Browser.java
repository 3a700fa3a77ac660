package org.assistants4j.liberty;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assistants4j.engine.Needed;
import org.jspecify.annotations.Nullable;

/**
 * A Chromium without a window. Where none is installed the tests are skipped, unless {@code
 * ASSISTANTS_TEST_REQUIRE} names {@code browser}: then they fail.
 */
final class Browser implements AutoCloseable {
  private static @Nullable Browser shared;

  private static final Path CHROMIUM =
      Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
  private static final List<String> QUIET =
      List.of(
          "--headless",
          "--no-sandbox",
          "--disable-gpu",
          "--disable-quic",
          "--no-first-run",
          "--disable-background-networking",
          "--disable-component-update",
          "--disable-sync");

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  private Browser() {
    playwright =
        Playwright.create(
            new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    chromium =
        playwright
            .chromium()
            .launch(new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(QUIET));
  }

  static Browser open() {
    if (!Files.isExecutable(CHROMIUM)) {
      String reason = "There is no " + CHROMIUM + "; CHROMIUM names another one.";
      if (Needed.required("browser")) {
        fail(reason);
      }
      abort(reason);
    }
    return new Browser();
  }

  /** One for all tests, which ends with their process. */
  static Browser shared() {
    if (shared == null) {
      shared = open();
    }
    return shared;
  }

  /** A page of a visitor of its own, who has no cookies yet. */
  Page visitor() {
    return visitor(new NewContextOptions());
  }

  /** The same with other habits or another screen. */
  Page visitor(NewContextOptions habits) {
    return chromium.newContext(habits).newPage();
  }

  @Override
  public void close() {
    playwright.close();
  }
}
