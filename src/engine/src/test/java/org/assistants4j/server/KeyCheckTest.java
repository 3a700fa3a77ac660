package org.assistants4j.server;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assistants4j.api.ApiException;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyCheckTest {
  private static final String ELSEWHERE = "203.0.113.7";
  private static final String HERE = "127.0.0.1";

  @ParameterizedTest
  @ValueSource(strings = {HERE, "127.8.8.8", "0:0:0:0:0:0:0:1", "::1"})
  void withoutKeysThisMachineIsAnswered(String address) {
    assertEquals("default", tenant(address, Map.of()));
    assertEquals("default", tenant(address, Map.of("Authorization", "Bearer whatever")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.0.0.7", "192.168.1.1", "2001:db8::1", ELSEWHERE})
  void withoutKeysOthersAreRefused(String address) {
    refused(address, Map.of());
    refused(address, Map.of("Authorization", "Bearer whatever"));
  }

  @Test
  void withAKeyCallersAreAnsweredWhereverTheyAre() {
    assertEquals("red", tenant(ELSEWHERE, Map.of("Authorization", "Bearer sk-1"), "red=sk-1"));
    assertEquals("red", tenant(HERE, Map.of("Authorization", "bearer  sk-1 "), "red=sk-1"));
    assertEquals("red", tenant(ELSEWHERE, Map.of("api-key", "sk-1"), "red=sk-1"));
    assertEquals(
        "red",
        tenant(ELSEWHERE, Map.of("Authorization", "Basic eDp5", "api-key", "sk-1"), "red=sk-1"));
  }

  @Test
  void withKeysNobodyIsAnsweredWithoutOne() {
    refused(HERE, Map.of(), "red=sk-1");
    refused(HERE, Map.of("Authorization", "Bearer sk-2"), "red=sk-1");
    refused(HERE, Map.of("Authorization", "Bearer "), "red=sk-1");
    refused(HERE, Map.of("Authorization", "sk-1"), "red=sk-1");
    refused(HERE, Map.of("api-key", ""), "red=sk-1");
  }

  @Test
  void aWrongKeyIsNotRepeated() {
    Map<String, String> wrong = Map.of("Authorization", "Bearer sk-9876543210");
    String message = refused(HERE, wrong, "red=sk-1").getMessage();
    assertEquals("Incorrect API key provided.", message);
    assertFalse(message.contains("sk-"));
  }

  private static ApiException refused(
      String address, Map<String, String> headers, String... entries) {
    ApiException refused =
        assertThrows(ApiException.class, () -> tenant(address, headers, entries), address);
    assertEquals(401, refused.status());
    assertEquals("invalid_api_key", refused.error().code());
    assertEquals("invalid_request_error", refused.error().type());
    assertNull(refused.error().param());
    return refused;
  }

  /** Whom a request is answered for. */
  private static String tenant(String address, Map<String, String> headers, String... entries) {
    KeyCheck check = new KeyCheck();
    String[] tenant = new String[1];
    check.settings =
        new EngineSettings(fake(Config.class, (it, method, arguments) -> Optional.empty()));
    check.keys = Keys.of(List.of(entries), Optional.empty());
    check.caller =
        new Caller() {
          @Override
          void actsFor(String checked) {
            tenant[0] = checked;
          }
        };
    check.servletRequest = fake(HttpServletRequest.class, (it, method, arguments) -> address);
    check.filter(
        fake(ContainerRequestContext.class, (it, method, arguments) -> headers.get(arguments[0])));
    return tenant[0];
  }

  private static <T> T fake(Class<T> type, InvocationHandler answer) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, answer));
  }
}
