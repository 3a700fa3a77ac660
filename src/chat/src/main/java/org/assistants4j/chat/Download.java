package org.assistants4j.chat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * The bytes of a file, and what a browser is to do with them: an image is shown, all else is saved,
 * whatever its name says.
 */
record Download(InputStream bytes, String type, String disposition) {
  /** What a file may do that a browser shows all the same. */
  static final String POLICY = "sandbox; default-src 'none'";

  static Download of(String name, InputStream content) throws IOException {
    PushbackInputStream bytes = new PushbackInputStream(content, ImageType.BYTES);
    byte[] start = bytes.readNBytes(ImageType.BYTES);
    bytes.unread(start);
    Optional<String> image = ImageType.of(start);
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return new Download(
        bytes,
        image.orElse(FileTypes.UNKNOWN),
        (image.isPresent() ? "inline" : "attachment") + "; filename*=UTF-8''" + encoded);
  }
}
