package org.assistants4j.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Runs that are looked at because their stream does not come to its end. */
class BrokenStreamsTest extends WithPolledRun {
  private static final String EVENTS = "text/event-stream";

  @Override
  boolean streams() {
    return true;
  }

  @Test
  void aServerThatDoesNotStreamIsAskedOnceForTheRun() throws InterruptedException {
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
}
