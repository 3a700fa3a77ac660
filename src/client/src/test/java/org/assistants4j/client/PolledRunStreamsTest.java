package org.assistants4j.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.Message;
import org.assistants4j.api.ObjectNotFoundException;
import org.assistants4j.api.SubmitToolOutputsRequest;
import org.assistants4j.api.SubmitToolOutputsRequest.ToolOutput;
import org.junit.jupiter.api.Test;

/** Runs that are followed by looking at them. */
class PolledRunStreamsTest extends WithPolledRun {

  @Override
  boolean streams() {
    return false;
  }

  private void thenBegun() {
    server.answer(
        200,
        JSON,
        Sse.page(Sse.messageStep("step_1", "msg_1").replace("completed", "in_progress")));
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
