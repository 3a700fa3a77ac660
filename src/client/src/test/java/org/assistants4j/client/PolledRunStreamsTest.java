package org.assistants4j.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Flow;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.CreateRunRequest;
import org.assistants4j.api.Message;
import org.assistants4j.api.ObjectNotFoundException;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.SubmitToolOutputsRequest;
import org.assistants4j.api.SubmitToolOutputsRequest.ToolOutput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Runs that are followed by looking at them. */
class PolledRunStreamsTest {
  private static final String JSON = "application/json";
  private static final String EVENTS = "text/event-stream";
  private static final String RUN = "GET /v1/threads/thread_1/runs/run_1";
  private static final String CREATE = "POST /v1/threads/thread_1/runs";
  private static final String STEPS = RUN + "/steps?limit=100&order=asc";
  private static final String MESSAGES =
      "GET /v1/threads/thread_1/messages?limit=100&order=asc&run_id=run_1";
  private static final List<String> MADE =
      List.of("thread.message.completed", "thread.run.step.completed");

  private final Waits waits = new Waits();
  private StubServer server;
  private RestBackend backend;

  @BeforeEach
  void start() throws IOException {
    server = new StubServer();
    backend = waits.backend(server.url(), "assistants.stream", "false");
  }

  @AfterEach
  void stop() {
    backend.close();
    server.close();
  }

  private void thenRun(String... statuses) {
    for (String status : statuses) {
      server.answer(200, JSON, Sse.run(status));
    }
  }

  private void thenBegun() {
    server.answer(
        200,
        JSON,
        Sse.page(Sse.messageStep("step_1", "msg_1").replace("completed", "in_progress")));
  }

  private void thenMade() {
    server.answer(200, JSON, Sse.page(Sse.messageStep("step_1", "msg_1")));
    server.answer(200, JSON, Sse.page(Sse.message("msg_1", "Hello")));
  }

  private Flow.Publisher<RunEvent> create() {
    return backend.runStreams().create("thread_1", CreateRunRequest.of("asst_1"));
  }

  private static List<String> told(List<String> before, String... after) {
    return java.util.stream.Stream.of(before, MADE, List.of(after)).flatMap(List::stream).toList();
  }

  @Test
  void aRunIsLookedAtUntilItEnds() throws InterruptedException {
    thenRun("queued", "queued", "in_progress");
    server.answer(200, JSON, Sse.page());
    thenRun("in_progress");
    thenBegun();
    thenRun("in_progress", "completed");
    thenMade();
    Heard heard = Heard.of(this::create);
    assertNull(heard.failure);
    assertEquals(
        told(
            List.of(
                "thread.run.created",
                "thread.run.queued",
                "thread.run.in_progress",
                "thread.run.step.in_progress"),
            "thread.run.completed",
            "done"),
        heard.names());
    assertEquals("Hello", ((Message) heard.events.get(4).data()).text());
    assertEquals(
        List.of(CREATE, RUN, RUN, STEPS, RUN, STEPS, RUN, RUN, STEPS, MESSAGES), server.paths());
    assertEquals("{\"assistant_id\":\"asst_1\"}", server.asked.peekFirst().text());
    assertTrue(heard.threads.stream().allMatch("assistants4j-poll"::equals), "" + heard.threads);
  }

  @Test
  void theTimeBetweenLooksGrowsToTwoSeconds() throws InterruptedException {
    thenRun("queued", "in_progress");
    thenBegun();
    for (int i = 0; i < 9; i++) {
      thenRun("in_progress");
    }
    thenRun("completed");
    thenMade();
    Heard.of(this::create);
    assertEquals(
        List.of(100L, 150L, 225L, 337L, 506L, 759L, 1139L, 1708L, 2000L, 2000L, 2000L),
        waits.millis());
  }

  @Test
  void theServerSaysWhenToLookAgain() throws InterruptedException {
    thenRun("queued");
    server.answer(200, JSON, Sse.run("in_progress"), Map.of("openai-poll-after-ms", "730"));
    thenBegun();
    server.answer(200, JSON, Sse.run("in_progress"), Map.of("openai-poll-after-ms", "900000"));
    thenRun("completed");
    thenMade();
    Heard.of(this::create);
    assertEquals(List.of(100L, 730L, 60_000L), waits.millis());
  }

  @Test
  void aRunThatRequiresAnActionEndsTheStreamWithWhatItMadeSoFar() throws InterruptedException {
    thenRun("queued", "requires_action");
    thenMade();
    assertEquals(
        told(
            List.of("thread.run.created", "thread.run.queued"),
            "thread.run.requires_action",
            "done"),
        Heard.of(this::create).names());
  }

  @Test
  void outputsAreFollowedByWhatCameAfterThem() throws InterruptedException {
    thenRun("queued", "completed");
    server.answer(
        200,
        JSON,
        Sse.page(
            Sse.messageStep("step_0", "msg_0"),
            Sse.callStep("step_1", "call_1"),
            Sse.messageStep("step_2", "msg_2")));
    server.answer(
        200, JSON, Sse.page(Sse.message("msg_0", "Wait."), Sse.message("msg_2", "Hello")));
    var outputs = new SubmitToolOutputsRequest(List.of(new ToolOutput("call_1", "5")));
    Heard heard =
        Heard.of(() -> backend.runStreams().submitToolOutputs("thread_1", "run_1", outputs));
    assertEquals(
        List.of(
            "thread.run.queued",
            "thread.run.step.completed",
            "thread.message.completed",
            "thread.run.step.completed",
            "thread.run.completed",
            "done"),
        heard.names());
  }

  @Test
  void aServerThatDoesNotStreamIsAskedOnceForTheRun() throws InterruptedException {
    backend.close();
    backend = waits.backend(server.url());
    thenRun("queued", "completed");
    thenMade();
    Heard heard = Heard.of(this::create);
    assertNull(heard.failure);
    assertEquals(
        told(List.of("thread.run.created", "thread.run.queued"), "thread.run.completed", "done"),
        heard.names());
    assertEquals(List.of(CREATE, RUN, STEPS, MESSAGES), server.paths());
  }

  @Test
  void aStreamThatBreaksOffIsGoneOnWith() throws InterruptedException {
    backend.close();
    backend = waits.backend(server.url());
    server.answer(200, EVENTS, Sse.runEvent("in_progress") + Sse.delta("Hel"));
    thenRun("in_progress", "completed");
    thenMade();
    Heard heard = Heard.of(this::create);
    assertNull(heard.failure);
    assertEquals(
        told(
            List.of("thread.run.in_progress", "thread.message.delta"),
            "thread.run.completed",
            "done"),
        heard.names());
    assertEquals(List.of(CREATE, RUN, RUN, STEPS, MESSAGES), server.paths());
  }

  @Test
  void aStreamWhoseServerStopsIsGoneOnWith() throws InterruptedException {
    backend.close();
    backend = waits.backend(server.url());
    server.answer(
        200,
        EVENTS,
        Sse.runEvent("in_progress")
            + Sse.event("error", "{\"message\":\"Stopping.\",\"type\":\"server_error\"}")
            + Sse.done());
    thenRun("completed");
    thenMade();
    assertEquals(
        told(List.of("thread.run.in_progress"), "thread.run.completed", "done"),
        Heard.of(this::create).names());
  }

  @Test
  void whatTheStreamToldIsNotToldAgain() throws InterruptedException {
    backend.close();
    backend = waits.backend(server.url());
    server.answer(
        200,
        EVENTS,
        Sse.runEvent("in_progress")
            + Sse.event("thread.message.completed", Sse.message("msg_1", "Hello"))
            + Sse.done());
    thenRun("completed");
    thenMade();
    assertEquals(
        List.of(
            "thread.run.in_progress",
            "thread.message.completed",
            "thread.run.step.completed",
            "thread.run.completed",
            "done"),
        Heard.of(this::create).names());
  }

  @Test
  void aRunOfSomebodyElseIsFollowedToItsEnd() throws InterruptedException {
    thenRun("requires_action", "in_progress", "completed");
    thenMade();
    Heard heard = Heard.of(() -> backend.runStreams().follow("thread_1", "run_1"));
    assertEquals(
        told(List.of("thread.run.in_progress"), "thread.run.completed", "done"), heard.names());
  }

  @Test
  void aRunThatHasEndedIsLookedAtOnce() throws InterruptedException {
    thenRun("failed");
    Heard heard = Heard.of(() -> backend.runStreams().follow("thread_1", "run_1"));
    assertEquals(List.of("thread.run.failed", "done"), heard.names());
    assertEquals(List.of(RUN), server.paths());
    assertEquals(List.of(), waits.asked);
  }

  @Test
  void aRunThatIsGoneEndsTheStream() throws InterruptedException {
    thenRun("queued");
    server.answer(404, JSON, "{\"error\":{\"message\":\"No run found.\"}}");
    Heard heard = Heard.of(this::create);
    assertTrue(heard.failure instanceof ObjectNotFoundException);
  }

  @Test
  void aLookThatIsNoRunEndsTheStream() throws InterruptedException {
    thenRun("queued");
    server.answer(200, JSON, "{\"id\":7}");
    ApiException failed = (ApiException) Heard.of(this::create).failure;
    assertEquals("unexpected_answer", failed.error().code());
  }

  @Test
  void aLookIsRepeatedAsAnyReading() throws InterruptedException {
    thenRun("queued");
    server.answer(500, JSON, "{}").answer(502, JSON, "{}");
    thenRun("failed");
    server.answer(200, JSON, Sse.page()).answer(200, JSON, Sse.page());
    assertNull(Heard.of(this::create).failure);
    assertEquals(List.of(100L, 500L, 1000L), waits.millis());
  }

  @Test
  void aRefusedRunIsThrown() throws InterruptedException {
    server.answer(400, JSON, "{\"error\":{\"message\":\"No.\"}}");
    assertEquals(400, ((ApiException) Heard.of(this::create).failure).status());
  }

  @Test
  void nothingIsToldThatWasNotAskedFor() throws InterruptedException {
    thenRun("queued", "completed");
    thenMade();
    Heard heard = new Heard(1);
    create().subscribe(heard);
    for (int asked = 2; asked <= 6; asked++) {
      heard.until(asked - 1);
      assertEquals(asked - 1, heard.events.size());
      heard.subscription.request(1);
    }
    assertEquals("done", heard.toTheEnd().names().get(5));
  }

  @Test
  void aCancelledSubscriptionEndsTheLooking() throws InterruptedException {
    thenRun("queued");
    Heard heard = new Heard(2);
    waits.onWait = () -> heard.subscription.cancel();
    create().subscribe(heard);
    heard.until(2);
    waits.until(1);
    assertEquals(List.of(CREATE), server.paths());
    assertEquals(List.of("thread.run.created", "thread.run.queued"), heard.names());
  }
}
