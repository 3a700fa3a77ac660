package org.assistants4j.client;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import org.assistants4j.api.CreateRunRequest;
import org.assistants4j.api.RunEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A server with one run, which is looked at. */
abstract class WithPolledRun {
  static final String JSON = "application/json";
  static final String RUN = "GET /v1/threads/thread_1/runs/run_1";
  static final String CREATE = "POST /v1/threads/thread_1/runs";
  static final String STEPS = RUN + "/steps?limit=100&order=asc";
  static final String MESSAGES =
      "GET /v1/threads/thread_1/messages?limit=100&order=asc&run_id=run_1";
  private static final List<String> MADE =
      List.of("thread.message.completed", "thread.run.step.completed");

  final Waits waits = new Waits();
  StubServer server;
  RestBackend backend;

  @BeforeEach
  void start() throws IOException {
    server = new StubServer();
    backend = waits.backend(server.url(), "assistants.stream", Boolean.toString(streams()));
  }

  @AfterEach
  void stop() {
    backend.close();
    server.close();
  }

  /** Whether the server is asked for streams. */
  abstract boolean streams();

  final void thenRun(String... statuses) {
    for (String status : statuses) {
      server.answer(200, JSON, Sse.run(status));
    }
  }

  final void thenMade() {
    server.answer(200, JSON, Sse.page(Sse.messageStep("step_1", "msg_1")));
    server.answer(200, JSON, Sse.page(Sse.message("msg_1", "Hello")));
  }

  final Flow.Publisher<RunEvent> create() {
    return backend.runStreams().create("thread_1", CreateRunRequest.of("asst_1"));
  }

  static List<String> told(List<String> before, String... after) {
    return Stream.of(before, MADE, List.of(after)).flatMap(List::stream).toList();
  }
}
