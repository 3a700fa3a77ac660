package org.assistants4j.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
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
  }

  @Test
  void whatIsSetIsRead() {
    AssistantsSettings settings = Settings.of(Map.of("assistants.url", "https://example.com/v1"));
    assertEquals(Optional.of(URI.create("https://example.com/v1")), settings.url());
  }

  @Test
  void aWrongValueIsRefusedWithASentence() {
    assertEquals(
        "assistants.url must be a URL such as https://assistants.example.com/v1.",
        refusal("assistants.url", "example.com"));
    assertEquals(
        "assistants.key.header must be the name of a header, such as api-key.",
        refusal("assistants.key.header", "api key"));
    assertEquals(
        "assistants.key must be visible ASCII characters.", refusal("assistants.key", "sk-\n1"));
    assertEquals(
        "assistants.retries is '11', but must be a number from 0 to 10.",
        refusal("assistants.retries", "11"));
    assertEquals(
        "assistants.stream is 'no', but must be true or false.",
        refusal("assistants.stream", "no"));
  }

  private static String refusal(String key, String value) {
    return assertThrows(IllegalArgumentException.class, () -> Settings.of(Map.of(key, value)))
        .getMessage();
  }
}
