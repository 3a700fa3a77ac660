package org.assistants4j.service;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import org.assistants4j.client.AssistantsSettings;
import org.eclipse.microprofile.config.Config;

/** Settings from a map. */
public final class Settings {
  private Settings() {}

  public static AssistantsSettings of(Map<String, String> values) {
    return new AssistantsSettings(config(values));
  }

  public static ServiceSettings service(Map<String, String> values) {
    return new ServiceSettings(config(values));
  }

  private static Config config(Map<String, String> values) {
    return new SmallRyeConfigBuilder()
        .withSources(new PropertiesConfigSource(values, "test", 100))
        .build();
  }
}
