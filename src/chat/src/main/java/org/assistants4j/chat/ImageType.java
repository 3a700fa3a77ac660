package org.assistants4j.chat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The images that models look at and that a page may show, told by their first bytes; a file's name
 * proves nothing.
 */
final class ImageType {
  /** How many bytes tell. */
  static final int BYTES = 12;

  /** Those that are known. */
  static final List<String> ALL = List.of("image/png", "image/jpeg", "image/gif", "image/webp");

  private static final Map<String, String> MAGIC =
      Map.of(
          "\u0089PNG\r\n\u001a\n", "image/png",
          "\u00ff\u00d8\u00ff", "image/jpeg",
          "GIF87a", "image/gif",
          "GIF89a", "image/gif");

  private ImageType() {}

  /** The media type; empty when it is no such image. */
  static Optional<String> of(byte[] bytes) {
    String start =
        new String(
            Arrays.copyOf(bytes, Math.min(bytes.length, BYTES)), StandardCharsets.ISO_8859_1);
    if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
      return Optional.of("image/webp");
    }
    return MAGIC.entrySet().stream()
        .filter(magic -> start.startsWith(magic.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
