package org.assistants4j.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.assistants4j.engine.EngineLimits;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

class RetentionSettingsTest {
  private static EngineLimits limits(Map<String, String> values) {
    Object config =
        Proxy.newProxyInstance(
            Config.class.getClassLoader(),
            new Class<?>[] {Config.class},
            (it, method, arguments) ->
                Optional.ofNullable(values.get(arguments[0]))
                    .map(value -> converted(value, (Class<?>) arguments[1])));
    return new EngineSettings((Config) config).limits();
  }

  private static Object converted(String value, Class<?> type) {
    return type == Duration.class ? Duration.parse(value) : value;
  }

  private static EngineLimits chats(String value) {
    return limits(Map.of("assistants.chat.retention", value));
  }

  @Test
  void anonymousChatsAreKeptForADayAndAllElseForEver() {
    assertEquals(Duration.ofDays(1), limits(Map.of()).chatRetention());
    assertNull(limits(Map.of()).retention());
  }

  @Test
  void chatsAreKeptAsLongAsIsConfigured() {
    assertEquals(Duration.ofMinutes(1), chats("PT1M").chatRetention());
    assertNull(chats("none").chatRetention());
  }

  @Test
  void whatIsNoTimeIsRefused() {
    assertThrows(RuntimeException.class, () -> chats("never"));
    assertThrows(IllegalArgumentException.class, () -> chats("PT59S"));
  }
}
