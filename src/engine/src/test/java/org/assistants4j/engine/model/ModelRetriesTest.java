package org.assistants4j.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assistants4j.api.retry.Pause;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** How often a model server is asked, and when. */
@Timeout(30)
class ModelRetriesTest {
  private final List<Long> waited = new ArrayList<>();
  private final Heard heard = new Heard();
  private final Cancellation cancellation = new Cancellation();
  private StubModelServer server;

  @BeforeEach
  void start() throws IOException {
    server = new StubModelServer(StubReply.text("Hello"));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private void waits(Duration time, CountDownLatch over) {
    waited.add(time.toMillis());
  }

  private Completion ask(int retries) throws ModelException, ModelCancelledException {
    return ask(server.url(), retries, this::waits);
  }

  private Completion ask(URI url, int retries, Pause pause)
      throws ModelException, ModelCancelledException {
    ModelSettings settings =
        new ModelSettings(
            url, null, "stub", Duration.ofSeconds(10), Model.DEFAULT_CONTEXT, retries);
    return new ChatCompletionsModel(settings, pause, () -> 0)
        .complete(Ask.that("Hi").request(), heard, cancellation);
  }

  private void refuses(int times, int status, String header, String value) {
    for (int i = 0; i < times; i++) {
      server.then(StubReply.refusal(status, "No", header, value));
    }
  }

  private void assertAsked(int times, Runnable scripted) {
    int before = server.requests().size();
    scripted.run();
    assertThrows(ModelException.class, () -> ask(2));
    assertEquals(times, server.requests().size() - before);
  }

  @Test
  void aServerThatHasTooMuchToDoIsAskedAgainWhenItSays() throws Exception {
    refuses(2, 429, "retry-after", "20");
    ask(2);
    assertEquals("Hello", heard.text());
    assertEquals(3, server.requests().size());
    assertEquals(List.of(20_000L, 20_000L), waited);
  }

  @Test
  void whatMayPassIsAskedThreeTimes() {
    for (int status : List.of(408, 409, 429, 500, 502, 503, 529)) {
      assertAsked(3, () -> refuses(3, status, "x", "y"));
    }
    assertEquals(List.of(500L, 1000L), waited.subList(0, 2));
  }

  @Test
  void whatStaysRefusedIsAskedOnce() {
    for (int status : List.of(400, 401, 403, 404, 413, 422)) {
      assertAsked(1, () -> refuses(1, status, "x", "y"));
    }
    assertAsked(1, () -> refuses(1, 500, "x-should-retry", "false"));
    assertAsked(1, () -> refuses(1, 429, "retry-after", "61"));
    assertEquals(List.of(), waited);
  }

  @Test
  void anErrorInsteadOfAnAnswerIsOneToo() throws Exception {
    server.then(StubReply.body("data: {\"error\":{\"message\":\"Slow\",\"code\":429}}\n\n"));
    ask(2);
    assertEquals(2, server.requests().size());
  }

  @Test
  void nothingIsAskedAgainOnceAPieceWasTold() {
    server.then(
        StubReply.stream("Half ")
            .then(wire -> wire.write("data: {\"error\":{\"message\":\"Oops\",\"code\":500}}\n\n")));
    assertThrows(ModelException.class, () -> ask(2));
    assertEquals(1, server.requests().size());
    assertEquals("Half ", heard.text());
  }

  @Test
  void aBrokenAnswerIsNotAskedForAgain() {
    server.then(StubReply.broken("Half "));
    assertThrows(ModelException.class, () -> ask(2));
    assertEquals(1, server.requests().size());
  }

  @Test
  void aServerThatIsNotThereIsTriedAgain() {
    URI gone = server.url();
    server.close();
    assertThrows(ModelException.class, () -> ask(gone, 3, this::waits));
    assertEquals(List.of(500L, 1000L, 2000L), waited);
  }

  @Test
  void noRetriesMeansNone() {
    refuses(1, 503, "x", "y");
    assertThrows(ModelException.class, () -> ask(0));
    assertEquals(1, server.requests().size());
  }

  @Test
  void aCancelledRunWaitsNoLonger() {
    refuses(1, 429, "retry-after", "60");
    assertThrows(
        ModelCancelledException.class,
        () ->
            ask(
                server.url(),
                2,
                (time, over) -> {
                  cancellation.request();
                  // Returns at once, or the test takes too long.
                  assertTrue(over.await(20, TimeUnit.SECONDS));
                }));
    assertEquals(1, server.requests().size());
  }
}
