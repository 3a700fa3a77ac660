package org.assistants4j.function;

import java.util.Locale;

/** Java's names as models know names. */
final class SnakeCase {
  private SnakeCase() {}

  static String of(String name) {
    return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
  }
}
