package org.assistants4j.liberty.wire;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The names of what a version of the API has, one a line in a file of their own. */
final class Facts {
  private Facts() {}

  /**
   * @param what {@code operations} or {@code events}
   * @param version {@code v1} or {@code v2}
   */
  static List<String> of(String what, String version) {
    try (InputStream lines = Facts.class.getResourceAsStream("/" + what + "-" + version + ".txt")) {
      return new String(lines.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException unread) {
      throw new UncheckedIOException(unread);
    }
  }
}
