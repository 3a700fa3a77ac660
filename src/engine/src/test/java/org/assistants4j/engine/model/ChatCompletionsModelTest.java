package org.assistants4j.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.assistants4j.api.Usage;
import org.assistants4j.engine.model.Completion.Finish;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class ChatCompletionsModelTest {
  private final Heard heard = new Heard();
  private final Cancellation cancellation = new Cancellation();
  private StubModelServer server;

  @BeforeEach
  void start() throws IOException {
    server = new StubModelServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void anAnswerIsStreamedOnTheCallingThreadWithItsUsage() throws Exception {
    server.then(StubReply.text("Good ", "morning", "."));

    Completion completion = ask(Ask.that("Hello"));

    assertEquals(List.of("Good ", "morning", "."), heard.pieces);
    assertEquals(new Completion(Finish.STOP, new Usage(7, 3), "stub"), completion);
    assertEquals(Set.of(Thread.currentThread()), Set.copyOf(heard.threads));
  }

  @Test
  void parallelCallsArePutTogetherFromInterleavedFragments() throws Exception {
    server.then(
        StubReply.calls(
            StubReply.call(0, "call_a", "get_weather"),
            StubReply.call(1, "call_b", "get_time"),
            StubReply.arguments(0, "{\"city\":"),
            StubReply.arguments(1, "{\"zone\":"),
            StubReply.arguments(0, "\"Rome\"}"),
            StubReply.arguments(1, "\"CET\"}")));

    Completion completion = ask(Ask.that("Weather and time?"));

    assertEquals(Finish.CALLS, completion.finish());
    assertEquals(
        List.of(
            new Turn.Call("call_a", "get_weather", "{\"city\":\"Rome\"}"),
            new Turn.Call("call_b", "get_time", "{\"zone\":\"CET\"}")),
        heard.calls);
  }

  @Test
  void severalCallsInOneChunkAreAllHeard() throws Exception {
    String whole = "{\"index\":%d,\"function\":{\"name\":\"%s\",\"arguments\":\"{}\"}}";
    server.then(StubReply.calls(whole.formatted(0, "first") + "," + whole.formatted(1, "second")));

    ask(Ask.that("Both"));

    assertEquals(
        List.of(new Turn.Call("", "first", "{}"), new Turn.Call("", "second", "{}")), heard.calls);
  }

  @Test
  void callsWithoutIndexArePartedByTheirNames() throws Exception {
    String whole = "{\"function\":{\"name\":\"%s\",\"arguments\":{\"n\":%d}}}";
    server.then(StubReply.calls(whole.formatted("first", 1), whole.formatted("second", 2)));

    ask(Ask.that("Both"));

    assertEquals(
        List.of(new Turn.Call("", "first", "{\"n\":1}"), new Turn.Call("", "second", "{\"n\":2}")),
        heard.calls);
  }

  @Test
  void textBeforeACallIsHeardToo() throws Exception {
    server.then(
        StubReply.stream("Let me see.")
            .then(StubReply.delta("{\"tool_calls\":[" + StubReply.call(0, "c", "look") + "]}"))
            .then(StubReply.finish("stop"))
            .then(StubReply.done()));

    Completion completion = ask(Ask.that("Look"));

    assertEquals("Let me see.", heard.text());
    assertEquals(List.of(new Turn.Call("c", "look", "")), heard.calls);
    assertEquals(new Completion(Finish.CALLS, null, "stub"), completion);
  }

  @Test
  void theLimitOfTokensAndTheFilterAreTold() throws Exception {
    server.then(StubReply.stream("a").then(StubReply.finish("length")));
    server.then(StubReply.stream("b").then(StubReply.finish("content_filter")));

    assertEquals(Finish.LENGTH, ask(Ask.that("1")).finish());
    assertEquals(Finish.FILTER, ask(Ask.that("2")).finish());
  }

  @Test
  void aCallCancelledBeforehandIsNotMade() {
    cancellation.request();

    assertThrows(ModelCancelledException.class, () -> ask(Ask.that("Hello")));
    assertEquals(List.of(), server.requests());
  }

  @Test
  void aCallIsCancelledBeforeTheStatus() throws Exception {
    server.then(StubReply.silent());
    CompletableFuture<Completion> call = askPatiently();
    server.take();

    cancellation.request();

    assertCancelled(call);
  }

  @Test
  void aCallCancelledBeforeTheFirstTokenDisconnects() throws Exception {
    server.then(StubReply.silentAfter());
    CompletableFuture<Completion> call = askPatiently();
    server.take();

    cancellation.request();

    assertCancelled(call);
    server.release();
    assertTrue(server.lostClient());
  }

  @Test
  void aCallCancelledInTheMiddleSaysNoMoreAndDisconnects() throws Exception {
    server.then(StubReply.silentAfter("One ", "two ", "three "));
    ModelListener once =
        new ModelListener() {
          @Override
          public void text(String piece) {
            heard.text(piece);
            cancellation.request();
          }

          @Override
          public void call(int index, String id, String name) {}

          @Override
          public void arguments(int index, String piece) {}
        };
    ModelRequest request = Ask.that("Count").request();

    assertThrows(
        ModelCancelledException.class,
        () -> model(server.url(), Duration.ofSeconds(20)).complete(request, once, cancellation));

    assertEquals(List.of("One "), heard.pieces);
    server.release();
    assertTrue(server.lostClient());
  }

  @Test
  void theModelListedIsTheConfiguredOne() {
    assertEquals(
        List.of(new org.assistants4j.api.Model("stub", 0, "127.0.0.1")),
        model(server.url(), ModelSettings.DEFAULT_SILENCE).models());
  }

  @Test
  void callsLeaveNoThreadWaiting() throws Exception {
    server.then(StubReply.silentAfter("One "));
    ModelRequest request = Ask.that("Hello").request();
    assertThrows(
        ModelException.class,
        () -> model(server.url(), Duration.ofMillis(100)).complete(request, heard, cancellation));
    server.release();
    assertTrue(server.lostClient());

    assertTimeoutPreemptively(
        Duration.ofSeconds(10),
        () -> {
          while (reading() > 0) {
            Thread.onSpinWait();
          }
        });
  }

  private static long reading() {
    return Thread.getAllStackTraces().values().stream()
        .flatMap(Arrays::stream)
        .filter(frame -> frame.getClassName().contains("AnswerTap"))
        .count();
  }

  private static Model model(URI url, Duration silence) {
    return new ChatCompletionsModel(new ModelSettings(url, null, "stub", silence));
  }

  private Completion ask(Ask ask) throws ModelException, ModelCancelledException {
    return model(server.url(), Duration.ofSeconds(10)).complete(ask.request(), heard, cancellation);
  }

  /** On a thread of its own and with a long silence allowed. */
  private CompletableFuture<Completion> askPatiently() {
    CompletableFuture<Completion> result = new CompletableFuture<>();
    Thread thread =
        new Thread(
            () -> {
              try {
                result.complete(ask(Ask.that("Hello")));
              } catch (ModelException | ModelCancelledException e) {
                result.completeExceptionally(e);
              }
            });
    thread.start();
    return result;
  }

  private static void assertCancelled(CompletableFuture<Completion> call) {
    ExecutionException end =
        assertThrows(ExecutionException.class, () -> call.get(5, TimeUnit.SECONDS));
    assertEquals(ModelCancelledException.class, end.getCause().getClass());
  }
}
