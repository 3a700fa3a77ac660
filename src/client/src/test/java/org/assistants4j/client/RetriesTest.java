package org.assistants4j.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.CreateRunRequest;
import org.assistants4j.api.CreateThreadRequest;
import org.assistants4j.api.FileUpload;
import org.assistants4j.api.RateLimitedException;
import org.assistants4j.api.ThreadBusyException;
import org.assistants4j.api.UnavailableException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How often one operation asks the server. */
class RetriesTest {
  private static final String JSON = "application/json";
  private static final String THREAD =
      "{\"id\":\"thread_1\",\"object\":\"thread\",\"created_at\":1,\"metadata\":{}}";

  private final Waits waits = new Waits();
  private StubServer server;
  private RestBackend backend;

  @BeforeEach
  void start() throws IOException {
    server = new StubServer();
    backend = waits.backend(server.url());
  }

  @AfterEach
  void stop() {
    backend.close();
    server.close();
  }

  private void refuse(int times, int status, String... header) {
    Map<String, String> headers = header.length == 0 ? Map.of() : Map.of(header[0], header[1]);
    for (int i = 0; i < times; i++) {
      server.answer(status, JSON, "{\"error\":{\"message\":\"No.\"}}", headers);
    }
  }

  private ApiException refused(Runnable operation) {
    return assertThrows(ApiException.class, operation::run);
  }

  private void create() {
    backend.threads().create(new CreateThreadRequest());
  }

  private void retrieve() {
    backend.threads().retrieve("thread_1");
  }

  @Test
  void whatCannotHaveBeenAcceptedIsAskedTwiceMore() {
    for (int status : List.of(408, 409, 429, 503)) {
      server.asked.clear();
      refuse(3, status);
      assertEquals(status, refused(this::create).status());
      assertEquals(3, server.asked.size(), "requests after " + status);
    }
    assertEquals(List.of(500L, 1000L), waits.millis().subList(0, 2));
  }

  @Test
  void theSecondAnswerIsTheOperations() {
    refuse(1, 503);
    server.answer(200, JSON, THREAD);
    assertEquals("thread_1", backend.threads().create(new CreateThreadRequest()).id());
    assertEquals(server.asked.peekFirst().text(), server.asked.peekLast().text());
  }

  @Test
  void whatMayHaveBeenAcceptedIsAskedOnce() {
    for (int status : List.of(400, 401, 404, 500, 502, 504)) {
      server.asked.clear();
      refuse(1, status);
      assertEquals(status, refused(this::create).status());
      assertEquals(1, server.asked.size(), "requests after " + status);
    }
    assertEquals(List.of(), waits.asked);
  }

  @Test
  void readingIsAskedAgainAfterAnyFaultOfTheServer() {
    for (int status : List.of(500, 502, 504)) {
      server.asked.clear();
      refuse(3, status);
      assertTrue(refused(this::retrieve) instanceof UnavailableException);
      assertEquals(3, server.asked.size(), "requests after " + status);
    }
  }

  @Test
  void whatTheServerWantsBeatsItsStatus() {
    refuse(1, 503, "x-should-retry", "false");
    refused(this::create);
    assertEquals(1, server.asked.size());
    refuse(1, 500, "x-should-retry", "true");
    server.answer(200, JSON, THREAD);
    create();
    assertEquals(3, server.asked.size());
  }

  @Test
  void theServersTimeIsWaitedForInsteadOfOurs() {
    refuse(1, 429, "retry-after", "7");
    refuse(1, 429, "retry-after-ms", "1500");
    server.answer(200, JSON, THREAD);
    create();
    assertEquals(List.of(7000L, 1500L), waits.millis());
  }

  @Test
  void aLongTimeIsToldInsteadOfWaitedFor() {
    refuse(1, 429, "retry-after", "61");
    RateLimitedException limited = (RateLimitedException) refused(this::create);
    assertEquals(Optional.of(Duration.ofSeconds(61)), limited.retryAfter());
    assertEquals(1, server.asked.size());
    assertEquals(List.of(), waits.asked);
  }

  @Test
  void aBusyThreadIsNotWaitedForHere() {
    for (int status : List.of(400, 409)) {
      server.answer(
          status,
          JSON,
          "{\"error\":{\"message\":\"Thread thread_1 already has an active run run_7.\"}}");
      ThreadBusyException busy = (ThreadBusyException) refused(this::create);
      assertEquals(Optional.of("run_7"), busy.activeRun());
    }
    assertEquals(2, server.asked.size());
  }

  @Test
  void noRetriesMeansNone() {
    backend.close();
    backend = waits.backend(server.url(), "assistants.retries", "0");
    refuse(1, 503);
    refused(this::retrieve);
    assertEquals(1, server.asked.size());
  }

  @Test
  void aServerThatIsNotThereIsTriedAgainWhateverIsAsked() {
    server.close();
    ApiException failed = refused(this::create);
    assertTrue(failed instanceof UnavailableException);
    assertEquals("connection_failed", failed.error().code());
    assertEquals(List.of(500L, 1000L), waits.millis());
  }

  @Test
  void aConnectionThatBreaksMayHaveCarriedARequest() {
    server.breakOff();
    assertEquals("connection_failed", refused(this::create).error().code());
    assertEquals(1, server.asked.size());
    assertEquals(List.of(), waits.asked);
  }

  @Test
  void aBrokenConnectionIsNotTriedAgainByBothLayers() {
    for (int i = 0; i < 4; i++) {
      server.breakOff();
    }
    assertEquals("connection_failed", refused(this::retrieve).error().code());
    // One and three, all of them RESTEasy's.
    assertEquals(4, server.asked.size());
  }

  @Test
  void anUploadIsNotSentTwice() {
    refuse(1, 503);
    var content = new ByteArrayInputStream(new byte[] {1, 2, 3});
    refused(() -> backend.files().create(new FileUpload("a", "assistants", content)));
    assertEquals(1, server.asked.size());
  }

  @Test
  void theRequestThatOpensAStreamIsOneLikeAnyOther() throws InterruptedException {
    refuse(2, 429);
    server.answer(200, "text/event-stream", Sse.runEvent("completed") + Sse.done());
    Heard heard =
        Heard.of(() -> backend.runStreams().create("thread_1", CreateRunRequest.of("asst_1")));
    assertNull(heard.failure);
    assertEquals(List.of("thread.run.completed", "done"), heard.names());
    assertEquals(3, server.asked.size());
  }

  @Test
  void aStreamThatIsRefusedIsAskedForTwiceMore() throws InterruptedException {
    refuse(3, 503);
    Heard heard =
        Heard.of(() -> backend.runStreams().create("thread_1", CreateRunRequest.of("asst_1")));
    assertTrue(heard.failure instanceof UnavailableException);
    assertEquals(3, server.asked.size());
  }

  @Test
  void anInterruptEndsTheWaiting() {
    refuse(1, 503);
    waits.interrupting = true;
    assertThrows(CancellationException.class, this::create);
    assertTrue(Thread.interrupted());
    assertEquals(1, server.asked.size());
  }
}
