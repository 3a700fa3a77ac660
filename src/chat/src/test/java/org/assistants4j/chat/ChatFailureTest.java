package org.assistants4j.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.assistants4j.api.ApiError;
import org.assistants4j.api.ApiException;
import org.junit.jupiter.api.Test;

class ChatFailureTest {

  @Test
  void aBusyThreadIsAConflict() {
    for (String message :
        new String[] {
          "Thread thread_1 already has an active run run_1.",
          "Can't add messages to thread_1 while a run run_1 is active."
        }) {
      ChatFailure failure = ChatFailure.of(ApiException.badRequest(message));
      assertEquals(409, failure.status());
      assertEquals("thread_busy", failure.error().code());
    }
  }

  @Test
  void whatTheServerSaysOfItselfIsNotPassedOn() {
    assertEquals(
        "{\"error\":{\"message\":\"The assistant cannot be reached. Try again later.\","
            + "\"type\":\"server_error\",\"param\":null,\"code\":\"unavailable\"}}",
        of(503, "Cannot reach http://10.0.0.1: refused").json());
    assertEquals("server_refused", of(401, "Incorrect API key provided: sk-1.").error().code());
    assertEquals(502, of(401, "Incorrect API key provided: sk-1.").status());
    assertEquals(429, of(429, "Quota of org-1 exceeded.").status());
  }

  private static ChatFailure of(int status, String message) {
    return ChatFailure.of(new ApiException(status, ApiError.invalidRequest(message)));
  }

  @Test
  void anUnexpectedFailureSaysOnlyThatItIsOne() {
    ChatFailure failure = ChatFailure.of(new IllegalStateException("jdbc:secret"));
    assertEquals(500, failure.status());
    assertEquals("Something went wrong here.", failure.error().message());
  }
}
