package org.assistants4j.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.time.Duration;
import java.util.Optional;
import org.assistants4j.api.retry.RetryAdvice;
import org.junit.jupiter.api.Test;

class ApiExceptionTest {
  private static Class<?> of(int status, String message) {
    return ApiException.of(status, ApiError.invalidRequest(message)).getClass();
  }

  @Test
  void theStatusChoosesTheClass() {
    assertSame(ApiException.class, of(400, "Bad."));
    assertSame(AccessRefusedException.class, of(401, "Who?"));
    assertSame(AccessRefusedException.class, of(403, "No."));
    assertSame(ObjectNotFoundException.class, of(404, "Where?"));
    assertSame(ApiException.class, of(409, "Again."));
    assertSame(ApiException.class, of(413, "Large."));
    assertSame(RateLimitedException.class, of(429, "Slow."));
    for (int status : new int[] {500, 502, 503, 504, 599}) {
      assertSame(UnavailableException.class, of(status, "Down."));
    }
    assertSame(ObjectNotFoundException.class, ApiException.notFound("Where?").getClass());
  }

  @Test
  void aBusyThreadIsKnownByItsSentence() {
    for (String message :
        new String[] {
          "Thread thread_1 already has an active run run_aB9.",
          "Can't add messages to thread_1 while a run run_aB9 is active."
        }) {
      for (int status : new int[] {400, 409}) {
        ThreadBusyException busy =
            (ThreadBusyException) ApiException.of(status, ApiError.invalidRequest(message));
        assertEquals(Optional.of("run_aB9"), busy.activeRun());
        assertEquals(status, busy.status());
      }
      assertSame(ThreadBusyException.class, ApiException.badRequest(message).getClass());
      assertSame(UnavailableException.class, of(500, message));
    }
    assertSame(ApiException.class, of(400, "No active run."));
  }

  @Test
  void whatTheServerSaysOfAskingAgainIsKept() {
    RetryAdvice advice = new RetryAdvice(true, Duration.ofSeconds(90));
    ApiException limited = ApiException.of(429, ApiError.invalidRequest("Slow."), "req_1", advice);
    assertEquals(Optional.of(Duration.ofSeconds(90)), limited.retryAfter());
    assertEquals(advice, limited.retryAdvice());
    assertEquals("req_1", limited.requestId());
    assertEquals(Optional.empty(), ApiException.badRequest("Bad.").retryAfter());
  }
}
