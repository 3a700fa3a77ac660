package org.assistants4j.engine.run;

import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Tells the images that models take by their first bytes; a file's name proves nothing. */
final class ImageType {
  private static final int WEBP_AT = 8;

  private ImageType() {}

  /** The media type of an image; empty when it is none of those. */
  static Optional<String> of(byte[] bytes) {
    if (has(bytes, 0, "\u0089PNG\r\n\u001a\n")) {
      return Optional.of("image/png");
    }
    if (has(bytes, 0, "\u00ff\u00d8\u00ff")) {
      return Optional.of("image/jpeg");
    }
    if (has(bytes, 0, "GIF87a") || has(bytes, 0, "GIF89a")) {
      return Optional.of("image/gif");
    }
    boolean webp = has(bytes, 0, "RIFF") && has(bytes, WEBP_AT, "WEBP");
    return webp ? Optional.of("image/webp") : Optional.empty();
  }

  private static boolean has(byte[] bytes, int at, String magic) {
    byte[] wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
    if (bytes.length < at + wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (bytes[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
