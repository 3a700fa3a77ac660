package org.assistants4j.server;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import org.assistants4j.api.ApiException;
import org.junit.jupiter.api.Test;

class LocalCallersOnlyTest {
  @Test
  void callersOnThisMachineAreAnswered() {
    assertDoesNotThrow(() -> from("127.0.0.1").filter(null));
    assertDoesNotThrow(() -> from("0:0:0:0:0:0:0:1").filter(null));
  }

  @Test
  void othersAreRefused() {
    for (String address : new String[] {"10.0.0.7", "192.168.1.1", "2001:db8::1"}) {
      ApiException refused =
          assertThrows(ApiException.class, () -> from(address).filter(null), address);
      assertEquals(401, refused.status());
    }
  }

  private static LocalCallersOnly from(String address) {
    LocalCallersOnly filter = new LocalCallersOnly();
    filter.servletRequest =
        (HttpServletRequest)
            Proxy.newProxyInstance(
                LocalCallersOnlyTest.class.getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, method, arguments) -> address);
    return filter;
  }
}
