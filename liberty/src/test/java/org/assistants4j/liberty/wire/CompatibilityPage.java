package org.assistants4j.liberty.wire;

import java.util.List;
import java.util.stream.Stream;

/** The page that tells which test holds each operation and each event. */
final class CompatibilityPage {
  private static final String HEAD =
      """
      # Compatibility

      Written by `mvn verify` from what the server answered to its integration tests; not to be edited.
      An operation or event is held by a test that was answered so with success. Of several the page
      names one: tests of the official Java SDK first, then those of the contract and of version 1.
      """;

  private final Holders one;
  private final Holders two;

  CompatibilityPage(Holders one, Holders two) {
    this.one = one;
    this.two = two;
  }

  /** What no test holds, each with its version; empty when the page is complete. */
  List<String> missing() {
    return Stream.concat(missing("v2", two), missing("v1", one)).toList();
  }

  private static Stream<String> missing(String version, Holders holders) {
    return Stream.of("operations", "events")
        .flatMap(what -> Facts.of(what, version).stream())
        .filter(name -> !holders.has(name))
        .map(name -> version + " " + name);
  }

  String text() {
    return HEAD + version("2", "v2", two) + version("1", "v1", one);
  }

  private static String version(String number, String version, Holders holders) {
    return "\n## Version "
        + number
        + table("operations", "operation", version, holders)
        + table("events", "event", version, holders);
  }

  private static String table(String what, String column, String version, Holders holders) {
    List<String> names = Facts.of(what, version);
    long held = names.stream().filter(holders::has).count();
    StringBuilder table =
        new StringBuilder("\n\n%d of %d %s.\n\n".formatted(held, names.size(), what))
            .append("| %s | test |\n|---|---|\n".formatted(column));
    for (String name : names) {
      table.append("| `%s` | %s |\n".formatted(name, holders.of(name)));
    }
    return table.toString().stripTrailing();
  }
}
