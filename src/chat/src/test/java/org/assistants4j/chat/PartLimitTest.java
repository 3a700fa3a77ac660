package org.assistants4j.chat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class PartLimitTest {
  private static final String HEADERS = "Content-Disposition: form-data; name=\"file\"\r\n\r\n";

  private static byte[] body(String... contents) {
    StringBuilder body = new StringBuilder();
    for (String content : contents) {
      body.append("--B0\r\n").append(HEADERS).append(content).append("\r\n");
    }
    return body.append("--B0--\r\n").toString().getBytes(ISO_8859_1);
  }

  private static PartLimit limited(byte[] body) {
    return new PartLimit(new ByteArrayInputStream(body), "B0", 10, 2);
  }

  private static BadChatRequestException refused(byte[] body) {
    return assertThrows(BadChatRequestException.class, () -> limited(body).readAllBytes());
  }

  @Test
  void partsAsLongAsTheyMayBeArePassedOnAsTheyAre() throws IOException {
    byte[] body = body("0123456789", "\r\n--B\r\r\n-9");
    assertArrayEquals(body, limited(body).readAllBytes());
  }

  @Test
  void onePartThatIsTooLongIsRefused() {
    assertEquals(413, refused(body("0123456789a")).status());
    assertEquals(413, refused(body("short", "0123456789a")).status());
  }

  @Test
  void itIsRefusedAsSoonAsItIsRead() {
    byte[] body = body("x".repeat(100_000));
    ByteArrayInputStream source = new ByteArrayInputStream(body);
    PartLimit limited = new PartLimit(source, "B0", 10, 2);
    assertThrows(
        BadChatRequestException.class,
        () -> {
          while (limited.read(new byte[16]) >= 0) {
            // To the end, if it lets us.
          }
        });
    assertTrue(source.available() > 99_000, "unread: " + source.available());
  }

  @Test
  void tooManyPartsAreRefused() {
    assertEquals(409, refused(body("a", "b", "c")).status());
  }

  @Test
  void endlessHeadersAreRefused() {
    assertEquals(400, refused(("--B0\r\nX: " + "x".repeat(9_000)).getBytes(ISO_8859_1)).status());
    assertEquals(400, refused("x".repeat(9_000).getBytes(ISO_8859_1)).status());
  }

  @Test
  void byteByByteIsTheSame() throws IOException {
    PartLimit limited = limited(body("0123456789a"));
    assertThrows(
        BadChatRequestException.class,
        () -> {
          while (limited.read() >= 0) {
            // To the end, if it lets us.
          }
        });
  }
}
