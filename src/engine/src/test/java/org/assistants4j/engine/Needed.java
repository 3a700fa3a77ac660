package org.assistants4j.engine;

import java.util.Arrays;

/** What tests need of their machine and not every machine has. */
public final class Needed {
  private Needed() {}

  /**
   * Whether the environment variable {@code ASSISTANTS_TEST_REQUIRE}, a list, names it: then a test
   * that misses it fails instead of being skipped.
   */
  public static boolean required(String what) {
    String required = System.getenv().getOrDefault("ASSISTANTS_TEST_REQUIRE", "");
    return Arrays.stream(required.split(",")).anyMatch(each -> each.strip().equals(what));
  }
}
