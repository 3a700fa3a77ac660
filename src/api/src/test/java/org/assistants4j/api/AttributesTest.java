package org.assistants4j.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class AttributesTest {
  @Test
  void aNumberThatNoDoubleCanBeIsRefused() {
    Attributes.check(with("1e300"));
    var refused =
        assertThrows(InvalidParameterException.class, () -> Attributes.check(with("1e400")));
    assertEquals("attributes.k", refused.param());
  }

  private static JsonObject with(String number) {
    return Json.createObjectBuilder().add("k", new BigDecimal(number)).build();
  }
}
