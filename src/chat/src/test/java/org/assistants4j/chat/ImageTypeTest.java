package org.assistants4j.chat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImageTypeTest {

  private static Optional<String> of(String start) {
    return ImageType.of(start.getBytes(ISO_8859_1));
  }

  @Test
  void imagesAreToldByTheirFirstBytes() {
    assertEquals(Optional.of("image/png"), of("\u0089PNG\r\n\u001a\nmore and more"));
    assertEquals(Optional.of("image/jpeg"), of("\u00ff\u00d8\u00ff\u00e0"));
    assertEquals(Optional.of("image/gif"), of("GIF89a"));
    assertEquals(Optional.of("image/webp"), of("RIFF1234WEBPVP8 "));
  }

  @Test
  void allElseIsNone() {
    for (String start : new String[] {"", "GIF", "<svg xmlns", "RIFF1234WAVE", "hello world"}) {
      assertEquals(Optional.empty(), of(start), start);
    }
  }
}
