package org.assistants4j.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChatMessageTest {

  private static InputStream body(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  private static BadChatRequestException refusal(String text) {
    return assertThrows(BadChatRequestException.class, () -> ChatMessage.read(body(text), 2));
  }

  @Test
  void theTextIsTakenAsItIs() {
    assertEquals(
        " Grüße 😀\n", ChatMessage.read(body("{\"message\":\" Grüße 😀\\n\"}"), 2).message());
  }

  @Test
  void lengthIsCountedInCharactersNotInUnits() {
    String longest = "😀".repeat(256_000);
    assertEquals(longest, ChatMessage.read(body("{\"message\":\"" + longest + "\"}"), 2).message());
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
  void aMessageHasAnIdAndItsFilesOnce() {
    ChatMessage read =
        ChatMessage.read(body("{\"message\":\"x\",\"id\":\"q-1\",\"files\":[\"a\",\"b\"]}"), 2);
    assertEquals(new ChatMessage("x", "q-1", List.of("a", "b")), read);
    assertEquals(36, ChatMessage.read(body("{\"message\":\"x\",\"id\":null}"), 2).id().length());
  }

  @Test
  void anIdOfOtherCharactersAndWrongFilesAreRefused() {
    for (String id : new String[] {"\"\"", "\"a b\"", "\"" + "x".repeat(65) + "\"", "7"}) {
      assertEquals("id", refusal("{\"message\":\"x\",\"id\":" + id + "}").error().param());
    }
    for (String files : new String[] {"\"a\"", "[1]", "[\"a\",\"b\",\"c\"]"}) {
      assertEquals("files", refusal("{\"message\":\"x\",\"files\":" + files + "}").error().param());
    }
  }

  @Test
  void whatNoTextCanHoldIsRefused() {
    assertEquals("invalid_value", refusal("{\"message\":\"a\\u0000b\"}").error().code());
    assertEquals("invalid_value", refusal("{\"message\":\"a\\ud800b\"}").error().code());
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
