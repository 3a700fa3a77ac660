package org.assistants4j.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceSettingsTest {
  private static final String INSTRUCTIONS = "assistants.assistant.instructions";

  @TempDir Path folder;

  private static AssistantSpec standard(String key, String value) {
    return Settings.service(Map.of(key, value)).assistant();
  }

  @Test
  void nothingHasToBeConfigured() {
    ServiceSettings settings = Settings.service(Map.of());

    assertEquals(WhenBusy.WAIT, settings.whenBusy());
    assertEquals(Duration.ofMinutes(1), settings.busyTimeout());
    assertEquals(Duration.ofMinutes(2), settings.firstToken());
    assertEquals(Duration.ofMinutes(10), settings.runTimeout());
    assertFalse(settings.telemetryContent());
    assertEquals(
        new AssistantSpec(
            "assistants.assistant",
            Optional.empty(),
            "Assistant",
            Optional.empty(),
            "",
            List.of("file_search"),
            Optional.empty(),
            Optional.empty(),
            List.of()),
        settings.assistant());
  }

  @Test
  void everyKeyIsRead() {
    Map<String, String> config = new HashMap<>();
    config.put("assistants.busy", "cancel");
    config.put("assistants.busy.timeout", "PT0.5S");
    config.put("assistants.timeout.first-token", "PT1S");
    config.put("assistants.timeout.run", "P1D");
    config.put("assistants.telemetry.content", "true");
    config.put("assistants.named.shop.id", "asst_1");
    config.put("assistants.named.shop.name", "Shop");
    config.put("assistants.named.shop.model", "m");
    config.put(("assistants.named.shop.instructions"), "Sell.");
    config.put("assistants.named.shop.tools", "a, b,,a");
    config.put("assistants.named.shop.temperature", "2");
    config.put("assistants.named.shop.top-p", "0.5");
    config.put("assistants.named.shop.vector-stores", "vs_1");
    ServiceSettings settings = Settings.service(config);

    assertEquals(WhenBusy.CANCEL, settings.whenBusy());
    assertEquals(Duration.ofMillis(500), settings.busyTimeout());
    assertEquals(Duration.ofSeconds(1), settings.firstToken());
    assertEquals(Duration.ofDays(1), settings.runTimeout());
    assertTrue(settings.telemetryContent());
    assertEquals(
        new AssistantSpec(
            "assistants.named.shop",
            Optional.of("asst_1"),
            "Shop",
            Optional.of("m"),
            "Sell.",
            List.of("a", "b"),
            Optional.of(2.0),
            Optional.of(0.5),
            List.of("vs_1")),
        settings.named("shop"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          assistants.busy | often | assistants.busy is 'often', but must be wait, reject or cancel.
          assistants.busy.timeout | PT0S | assistants.busy.timeout is 'PT0S', but must be a duration from PT0.001S to P1D.
          assistants.busy.timeout | 1m | assistants.busy.timeout is '1m', but must be a duration from PT0.001S to P1D.
          assistants.timeout.first-token | PT0.9S | assistants.timeout.first-token is 'PT0.9S', but must be a duration from PT1S to P1D.
          assistants.timeout.run | PT24H1S | assistants.timeout.run is 'PT24H1S', but must be a duration from PT1S to P1D.
          assistants.telemetry.content | yes | assistants.telemetry.content is 'yes', but must be true or false.
          assistants.assistant.temperature | 2.1 | assistants.assistant.temperature is '2.1', but must be a number from 0 to 2.0.
          assistants.assistant.temperature | NaN | assistants.assistant.temperature is 'NaN', but must be a number from 0 to 2.0.
          assistants.assistant.top-p | warm | assistants.assistant.top-p is 'warm', but must be a number from 0 to 1.0.
          assistants.assistant.instructions | classpath:none.md | assistants.assistant.instructions names 'classpath:none.md', which cannot be read.
          assistants.assistant.instructions | file:///none.md | assistants.assistant.instructions names 'file:///none.md', which cannot be read.
          """)
  void whatIsWrongIsToldWithItsKey(String key, String value, String sentence) {
    var refused = assertThrows(IllegalArgumentException.class, () -> standard(key, value));

    assertEquals(sentence, refused.getMessage());
  }

  @Test
  void aNameThatIsTooLongIsRefused() {
    var refused =
        assertThrows(
            IllegalArgumentException.class,
            () -> standard("assistants.assistant.name", "😀".repeat(257)));

    assertEquals(
        "assistants.assistant.name has 257 characters, but at most 256 are allowed.",
        refused.getMessage());
    assertEquals("😀".repeat(256), standard("assistants.assistant.name", "😀".repeat(256)).name());
  }

  @Test
  void instructionsMayStandOnTheClassPath() {
    assertEquals("You help.", standard(INSTRUCTIONS, "classpath:prompts/helper.md").instructions());
    assertEquals(
        "You help.", standard(INSTRUCTIONS, "classpath:/prompts/helper.md").instructions());
  }

  @Test
  void instructionsMayStandInAFile() throws Exception {
    Path file = Files.writeString(folder.resolve("helper.md"), "\nDu hilfst, schön.\n");

    assertEquals("Du hilfst, schön.", standard(INSTRUCTIONS, "file:" + file).instructions());
    assertEquals(
        "Du hilfst, schön.", standard(INSTRUCTIONS, file.toUri().toString()).instructions());
  }

  @Test
  void instructionsThatAreTooLongAreRefused() throws Exception {
    Path file = Files.writeString(folder.resolve("long.md"), "ö".repeat(256_001));

    for (String value : List.of("file:" + file, "x".repeat(256_001))) {
      var refused =
          assertThrows(IllegalArgumentException.class, () -> standard(INSTRUCTIONS, value));
      assertEquals(
          INSTRUCTIONS + " has 256001 characters, but at most 256000 are allowed.",
          refused.getMessage());
    }
  }

  @Test
  void aFolderIsNoInstructions() {
    var refused =
        assertThrows(
            IllegalArgumentException.class, () -> standard(INSTRUCTIONS, "file:" + folder));

    assertEquals(
        INSTRUCTIONS + " names 'file:" + folder + "', which cannot be read.", refused.getMessage());
  }
}
