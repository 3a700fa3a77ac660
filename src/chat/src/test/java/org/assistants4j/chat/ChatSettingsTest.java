package org.assistants4j.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

class ChatSettingsTest {

  static ChatSettings settings(Map<String, String> values) {
    return new ChatSettings(
        FakeServer.stub(
            Config.class,
            (name, arguments) -> Optional.ofNullable(values.get((String) arguments[0]))));
  }

  @Test
  void nothingNeedsToBeSaid() {
    ChatSettings settings = settings(Map.of());
    assertEquals("/api/chat", settings.path());
    assertEquals(20, settings.rate());
    assertEquals(List.of(), settings.origins());
    assertEquals(20_971_520, settings.fileBytes());
    assertEquals(10, settings.files());
    assertTrue(settings.fileTypes().contains(".txt"));
  }

  @Test
  void whatIsSaidIsTaken() {
    ChatSettings settings =
        settings(
            Map.of(
                "assistants.chat.path", " /help/desk ",
                "assistants.chat.rate", "0",
                "assistants.chat.origins", "https://a.example, https://B.example:8443",
                "assistants.chat.file.max-size", "1",
                "assistants.chat.file.max-count", "20",
                "assistants.chat.file.types", ".PDF, .txt"));
    assertEquals("/help/desk", settings.path());
    assertEquals(0, settings.rate());
    assertEquals(List.of("https://a.example", "https://b.example:8443"), settings.origins());
    assertEquals(1, settings.fileBytes());
    assertEquals(20, settings.files());
    assertEquals(List.of(".pdf", ".txt"), settings.fileTypes());
  }

  @Test
  void whatIsWrongIsToldWithItsKey() {
    assertEquals(
        "assistants.chat.path is 'chat', but must be a path like /api/chat.",
        mistake("assistants.chat.path", "chat"));
    assertEquals(
        "assistants.chat.rate is '-1', but must be a number from 0 to 1000.",
        mistake("assistants.chat.rate", "-1"));
    for (String path : new String[] {"/", "/a/", "/a//b", "/a/../b", "/a b", "/*"}) {
      mistake("assistants.chat.path", path);
    }
    mistake("assistants.chat.rate", "many");
    mistake("assistants.chat.origins", "example.com");
    mistake("assistants.chat.file.max-size", "0");
    mistake("assistants.chat.file.max-count", "21");
    mistake("assistants.chat.file.types", "txt");
  }

  private static String mistake(String key, String value) {
    return assertThrows(IllegalArgumentException.class, () -> settings(Map.of(key, value)))
        .getMessage();
  }
}
