package org.assistants4j.engine.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.assistants4j.api.LastError;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a caller is told when a model server does not answer well. */
@Timeout(30)
class ModelFailuresTest {
  private static final String KEY = "key-0123456789abcdef";
  private static final Duration SHORT = Duration.ofMillis(300);

  private Duration silence = Duration.ofSeconds(10);
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
  void aRateLimitIsToldAsOne() {
    server.then(StubReply.error(429, "Rate limit reached"));

    assertFailure("rate_limit_exceeded", "The model server answered 429: Rate limit reached.");
    assertEquals(1, server.requests().size(), "asked once");
  }

  @Test
  void aRefusedPromptIsInvalid() {
    server.then(StubReply.error(400, "This model's maximum context length is 8192 tokens."));

    assertFailure(
        "invalid_prompt",
        "The model server answered 400: This model's maximum context length is 8192 tokens.");
  }

  @Test
  void anErrorPageIsNotShown() {
    server.then(StubReply.error(500, "<html><h1>Oops</h1></html>", Map.of()));

    assertFailure("server_error", "The model server answered 500.");
  }

  @Test
  void aLongMessageIsCut() {
    server.then(StubReply.error(503, "x".repeat(1000)));

    LastError error = failure(Ask.that("Hello"));

    assertEquals("The model server answered 503: ".length() + 300, error.message().length());
  }

  @Test
  void theKeyIsSentButNeverShown() throws Exception {
    server.then(
        StubReply.error(
            401, "Incorrect API key: " + KEY + ", key-****cdef, Bearer " + KEY + ", sk-other"));

    LastError error = failure(Ask.that("Hello"));

    assertEquals("Bearer " + KEY, server.take().header("Authorization"));
    assertEquals("server_error", error.code());
    assertEquals("The model server answered 401: Incorrect API key: …, …, …, …", error.message());
    assertFalse(settings(server.url()).toString().contains(KEY));
  }

  @Test
  void aBrokenStreamFailsTheCall() {
    server.then(StubReply.broken("Half an "));

    assertFailure("server_error", "The model server broke off in the middle of its answer.");
    assertEquals("Half an ", heard.text());
  }

  @Test
  void anAnswerWithoutAnEndIsBroken() {
    server.then(StubReply.stream("Half an "));

    assertFailure("server_error", "The model server broke off in the middle of its answer.");
  }

  @Test
  void anErrorWithinTheStreamIsTold() {
    server.then(StubReply.body("data: {\"error\":{\"message\":\"Out of memory\"}}\n\n"));
    server.then(StubReply.body("data: {\"error\":{\"message\":\"Slow down\",\"code\":429}}\n\n"));

    assertFailure("server_error", "The model server broke off: Out of memory.");
    assertFailure("rate_limit_exceeded", "The model server answered 429: Slow down.");
  }

  @Test
  void silenceBeforeTheFirstTokenFailsTheCall() {
    silence = SHORT;
    server.then(StubReply.silent());

    assertFailure("server_error", "The model did not say anything for 0.3 s.");
  }

  @Test
  void silenceAfterTheHeadersFailsTheCallAndDisconnects() throws Exception {
    silence = SHORT;
    server.then(StubReply.silentAfter());

    assertFailure("server_error", "The model did not say anything for 0.3 s.");
    server.release();
    assertTrue(server.lostClient());
  }

  @Test
  void silenceInTheMiddleFailsTheCall() {
    silence = SHORT;
    server.then(StubReply.silentAfter("One ", "two "));

    assertFailure("server_error", "The model did not say anything for 0.3 s.");
    assertEquals("One two ", heard.text());
  }

  @Test
  void nonsenseFailsTheCall() {
    server.then(StubReply.body("data: {{{ nothing\n\n"));
    server.then(StubReply.body("<html>Welcome to the router</html>"));
    server.then(StubReply.body("data: [DONE]\n\n"));
    server.then(StubReply.body(""));

    for (int i = 0; i < 4; i++) {
      assertFailure(
          "server_error", "The model server answered something that is no chat completion.");
    }
  }

  @Test
  void aServerThatIsNotThereIsNamed() {
    URI gone = server.url();
    server.close();

    LastError error = failure(gone, Ask.that("Hello"));

    assertEquals("server_error", error.code());
    assertEquals(
        "The model server at http://127.0.0.1:" + gone.getPort() + " could not be reached.",
        error.message());
  }

  private ModelSettings settings(URI url) {
    return new ModelSettings(url, KEY, "stub", silence, Model.DEFAULT_CONTEXT, 0);
  }

  private void assertFailure(String code, String message) {
    assertEquals(new LastError(code, message), failure(Ask.that("Hello")));
  }

  private LastError failure(Ask ask) {
    return failure(server.url(), ask);
  }

  private LastError failure(URI url, Ask ask) {
    Model model = new ChatCompletionsModel(settings(url));
    return assertThrows(
            ModelException.class, () -> model.complete(ask.request(), heard, cancellation))
        .lastError();
  }
}
