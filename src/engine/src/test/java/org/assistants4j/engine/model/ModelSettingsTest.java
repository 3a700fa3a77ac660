package org.assistants4j.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ModelSettingsTest {
  @Test
  void neitherKeyNorPasswordIsShown() {
    ModelSettings settings =
        new ModelSettings(URI.create("http://me:secret@host:81/v1"), "key", "some-model");

    assertEquals(
        "ModelSettings[server=http://host:81, name=some-model, silence=PT1M]", settings.toString());
  }

  @Test
  void aBlankKeyIsNone() {
    assertEquals(null, new ModelSettings(URI.create("https://host/v1"), " ", "m").key());
  }

  @Test
  void whatCannotWorkIsRefused() {
    URI url = URI.create("http://host/v1");

    assertRefused(() -> new ModelSettings(URI.create("host:80/v1"), null, "m"));
    assertRefused(() -> new ModelSettings(URI.create("ftp://host"), null, "m"));
    assertRefused(() -> new ModelSettings(url, null, ""));
    assertRefused(() -> new ModelSettings(url, null, "m", Duration.ZERO));
    assertRefused(() -> new ModelSettings(url, null, "m", Duration.ofSeconds(1), 2048, 11));
    assertRefused(() -> new ModelSettings(url, null, "m", Duration.ofSeconds(1), 2048, -1));
  }

  private static void assertRefused(Runnable making) {
    assertThrows(IllegalArgumentException.class, making::run);
  }
}
