package org.assistants4j.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ChatMessageTest {

  private static InputStream body(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static BadChatRequestException refusal(String text) {
    return assertThrows(BadChatRequestException.class, () -> ChatMessage.read(body(text)));
  }

  @Test
  void theTextIsTakenAsItIs() {
    assertEquals(" Grüße 😀\n", ChatMessage.read(body("{\"message\":\" Grüße 😀\\n\"}")).message());
  }

  @Test
  void lengthIsCountedInCharactersNotInUnits() {
    String longest = "😀".repeat(256_000);
    assertEquals(longest, ChatMessage.read(body("{\"message\":\"" + longest + "\"}")).message());
    BadChatRequestException refused = refusal("{\"message\":\"" + "x".repeat(256_001) + "\"}");
    assertEquals(400, refused.status());
    assertEquals("string_above_max_length", refused.error().code());
  }

  @Test
  void aMissingOrEmptyOrWrongMessageIsRefused() {
    assertEquals("missing_required_parameter", refusal("{}").error().code());
    assertEquals("missing_required_parameter", refusal("{\"message\":null}").error().code());
    assertEquals("invalid_type", refusal("{\"message\":[\"x\"]}").error().code());
    assertEquals("empty_string", refusal("{\"message\":\" \\n\"}").error().code());
    assertEquals("message", refusal("{}").error().param());
  }

  @Test
  void whatIsNoJsonObjectIsRefused() {
    for (String text : new String[] {"", "hello", "[]", "\"x\"", "{\"message\":"}) {
      BadChatRequestException refused = refusal(text);
      assertEquals(400, refused.status());
      assertEquals("The body must be a JSON object with a 'message'.", refused.getMessage());
    }
  }

  @Test
  void aBodyOverTheLimitIsRefusedUnread() {
    assertEquals(413, refusal("x".repeat(2 * 1024 * 1024 + 1)).status());
  }
}
