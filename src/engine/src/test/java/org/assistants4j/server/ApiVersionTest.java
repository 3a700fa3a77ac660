package org.assistants4j.server;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApiVersionTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "assistants=v2",
        "Assistants=V2",
        " assistants = v2 ",
        "realtime=v1,assistants=v2",
        "assistants=v9, assistants=v2, responses=v1"
      })
  void ourBetaIsFoundAmongOthers(String header) {
    assertEquals(Optional.of(ApiVersion.V2), ApiVersion.named(header));
  }

  @Test
  void theFirstVersionIsKnownToo() {
    assertEquals(Optional.of(ApiVersion.V1), ApiVersion.named("assistants=v1"));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", ",", "assistants", "assistants=v3", "assistants=v22", "v2"})
  void whatNamesNoVersionIsNone(String header) {
    assertEquals(Optional.empty(), ApiVersion.named(header));
  }
}
