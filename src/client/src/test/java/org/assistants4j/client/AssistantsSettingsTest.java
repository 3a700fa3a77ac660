package org.assistants4j.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assistants4j.service.Settings;
import org.junit.jupiter.api.Test;

class AssistantsSettingsTest {

  @Test
  void nothingNeedsToBeSet() {
    AssistantsSettings settings = Settings.of(Map.of());
    assertEquals(Optional.empty(), settings.url());
    assertEquals(Optional.empty(), settings.key());
    assertEquals(Duration.ofMinutes(10), settings.timeout());
    assertEquals(
        new AssistantSpec(
            Optional.empty(), "Assistant", Optional.empty(), "", List.of("file_search")),
        settings.assistant());
  }

  @Test
  void whatIsSetIsRead() {
    AssistantsSettings settings =
        Settings.of(
            Map.of(
                "assistants.url", "https://example.com/v1",
                "assistants.timeout", "PT30S",
                "assistants.assistant.tools", "code_interpreter, get_time"));
    assertEquals(Optional.of(URI.create("https://example.com/v1")), settings.url());
    assertEquals(Duration.ofSeconds(30), settings.timeout());
    assertEquals(List.of("code_interpreter", "get_time"), settings.assistant().tools());
  }

  @Test
  void aWrongValueIsRefusedWithASentence() {
    String timeout = "', but must be a duration from PT1S to P1D, such as PT10M.";
    assertEquals(
        "assistants.timeout is '10 min" + timeout, refusal("assistants.timeout", "10 min"));
    assertEquals("assistants.timeout is 'PT0S" + timeout, refusal("assistants.timeout", "PT0S"));
    assertEquals(
        "assistants.url must be a URL such as https://assistants.example.com/v1.",
        refusal("assistants.url", "example.com"));
    assertEquals(
        "assistants.assistant.name has 257 characters, but at most 256 are allowed.",
        refusal("assistants.assistant.name", "x".repeat(257)));
  }

  private static String refusal(String key, String value) {
    return assertThrows(IllegalArgumentException.class, () -> Settings.of(Map.of(key, value)))
        .getMessage();
  }
}
