package org.assistants4j.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.CreateRunRequest;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.SubmitToolOutputsRequest;
import org.assistants4j.api.SubmitToolOutputsRequest.ToolOutput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RestRunStreamsTest {
  private static final String EVENTS = "text/event-stream";

  private StubServer server;
  private RestBackend backend;

  @BeforeEach
  void start() throws IOException {
    server = new StubServer();
    backend = new Waits().backend(server.url());
  }

  @AfterEach
  void stop() {
    backend.close();
    server.close();
  }

  private static Heard hear(Supplier<Flow.Publisher<RunEvent>> stream) throws InterruptedException {
    return Heard.of(stream);
  }

  private Heard hearRun() throws InterruptedException {
    return hear(() -> backend.runStreams().create("thread_1", CreateRunRequest.of("asst_1")));
  }

  @Test
  void eventsAreTypedAndEndWithDone() throws InterruptedException {
    server.answer(
        200,
        EVENTS,
        Sse.runEvent("created").replace("\"created\"", "\"queued\"")
            + ": keep-alive\n\n"
            + Sse.delta("Grüße")
            + Sse.event("thread.new_kind", "{\"x\":1}")
            + Sse.runEvent("completed")
            + Sse.done());
    Heard heard = hearRun();
    assertNull(heard.failure);
    assertEquals(
        List.of(
            "thread.run.created",
            "thread.message.delta",
            "thread.new_kind",
            "thread.run.completed",
            "done"),
        heard.names());
    assertEquals("Grüße", ((RunEvent.OfMessageDelta) heard.events.get(1)).data().text());
    var asked = server.asked.remove();
    assertEquals("POST /v1/threads/thread_1/runs", asked.method() + " " + asked.uri());
    assertEquals("{\"assistant_id\":\"asst_1\",\"stream\":true}", asked.text());
    assertEquals("assistants=v2", asked.headers().get("openai-beta"));
  }

  @Test
  void outputsAreSubmittedAsAStream() throws InterruptedException {
    server.answer(200, EVENTS, Sse.runEvent("completed") + Sse.done());
    var outputs = new SubmitToolOutputsRequest(List.of(new ToolOutput("call_1", "5")));
    Heard heard = hear(() -> backend.runStreams().submitToolOutputs("thread_1", "run_1", outputs));
    assertEquals(List.of("thread.run.completed", "done"), heard.names());
    var asked = server.asked.remove();
    assertEquals("/v1/threads/thread_1/runs/run_1/submit_tool_outputs", asked.uri());
    assertEquals(
        "{\"tool_outputs\":[{\"tool_call_id\":\"call_1\",\"output\":\"5\"}],\"stream\":true}",
        asked.text());
  }

  @Test
  void aStreamThatBreaksOffBeforeItToldOfARunIsAFailure() throws InterruptedException {
    server.answer(200, EVENTS, ": hello\n\n");
    Heard heard = hearRun();
    assertEquals(List.of(), heard.names());
    assertEquals("stream_cut_short", ((ApiException) heard.failure).error().code());
  }

  @Test
  void aStreamWithoutDoneIsCompleteOnceTheRunIs() throws InterruptedException {
    server.answer(200, EVENTS, Sse.runEvent("completed"));
    Heard heard = hearRun();
    assertNull(heard.failure);
    assertEquals(List.of("thread.run.completed"), heard.names());
  }

  @Test
  void aRefusedRunIsAnApiException() throws InterruptedException {
    server.answer(
        400,
        "application/json",
        """
        {"error":{"message":"Thread thread_1 already has an active run run_1.",
        "type":"invalid_request_error","param":null,"code":null}}\
        """);
    Heard heard = hearRun();
    ApiException refused = (ApiException) heard.failure;
    assertEquals(400, refused.status());
    assertEquals("Thread thread_1 already has an active run run_1.", refused.getMessage());
    assertEquals(1, server.asked.size());
  }

  @Test
  void aPayloadThatIsNotTheEventsIsAFailure() throws InterruptedException {
    server.answer(200, EVENTS, Sse.event("thread.run.completed", "{\"id\":1}"));
    assertEquals("unexpected_answer", ((ApiException) hearRun().failure).error().code());
  }

  @Test
  void aServerThatIsNotThereIsAFailure() throws InterruptedException {
    server.close();
    assertEquals(503, ((ApiException) hearRun().failure).status());
  }
}
