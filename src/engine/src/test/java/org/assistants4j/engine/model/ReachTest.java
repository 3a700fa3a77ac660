package org.assistants4j.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.assistants4j.engine.MovableClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReachTest {
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private final MovableClock clock = new MovableClock();
  private HttpServer server;
  private volatile int status = 200;

  @BeforeEach
  void start() throws Exception {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(
              exchange.getRequestURI()
                  + " "
                  + exchange.getRequestHeaders().getFirst("Authorization"));
          exchange.sendResponseHeaders(status, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private String root() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  private ReachCache cache() {
    URI url = URI.create(root() + "/v1/");
    return new ReachCache(
        new ChatCompletionsModel(new ModelSettings(url, "sk-secret", "stub")), clock);
  }

  @ParameterizedTest
  @CsvSource({
    "200, true, ready",
    "403, true, answers 403",
    "404, true, answers 404",
    "429, true, answers 429",
    "500, true, answers 500",
    "401, false, refuses the key",
    "502, false, answers 502",
    "503, false, answers 503",
    "504, false, answers 504",
  })
  void whatAServerAnswersTellsWhetherItCanBeAsked(int answered, boolean ready, String seen) {
    status = answered;
    assertEquals(new Reach(ready, root(), seen), cache().now(PATIENCE));
    assertEquals(List.of("/v1/models Bearer sk-secret"), asked);
  }

  @Test
  void aServerThatIsNotThereCannotBeReachedAndCanAgainWhenItIs() throws Exception {
    ReachCache cache = cache();
    int port = server.getAddress().getPort();
    server.stop(0);
    Reach gone = cache.now(PATIENCE);
    assertFalse(gone.ready());
    assertEquals("cannot be reached", gone.seen());
    assertFalse(gone.toString().contains("secret"));
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.start();
    clock.forward(Duration.ofSeconds(11));
    assertEquals("answers 404", cache.now(PATIENCE).seen());
  }

  @Test
  void oneLookIsEnoughForTenSeconds() {
    ReachCache cache = cache();
    cache.now(PATIENCE);
    cache.now(PATIENCE);
    assertEquals(1, asked.size());
    clock.forward(Duration.ofSeconds(11));
    cache.now(PATIENCE);
    assertEquals(2, asked.size());
  }

  @Test
  void withoutPatienceNobodyWaitsForAServerThatHangs() {
    server.removeContext("/");
    server.createContext("/", exchange -> {}); // it never answers
    ReachCache cache = cache();
    assertEquals("not looked at yet", cache.now(Duration.ZERO).seen());
    assertEquals("does not answer", cache.now(PATIENCE).seen());
  }

  @Test
  void theOfflineModelCanAlwaysBeAsked() {
    Model aliased = new AliasedModel(new OfflineModel(), java.util.Map.of("gpt", "offline"));
    assertTrue(new ReachCache(aliased, clock).now(Duration.ZERO).ready());
  }
}
