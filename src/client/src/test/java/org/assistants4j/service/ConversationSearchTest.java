package org.assistants4j.service;

import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import java.util.stream.Stream;
import org.assistants4j.api.ApiError;
import org.assistants4j.api.ApiException;
import org.assistants4j.function.Functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What servers say that do not list threads, and what those say that do. */
class ConversationSearchTest {
  private static final String CURSOR = "thread_1";

  private final FakeBackend backend = new FakeBackend();

  private void find(ApiException refusal, String after) {
    backend.listRefusal = refusal;
    AssistantServices.of(backend, Settings.service(Map.of()), Functions.of())
        .standard()
        .conversations(Map.of("a", "b"), 20, after);
  }

  private static ApiException refusal(int status, String message, String code) {
    return ApiException.of(status, new ApiError(message, "invalid_request_error", null, code));
  }

  static Stream<ApiException> refusalsOfServersWithoutAList() {
    return Stream.of(
        refusal(404, "Invalid URL (GET /v1/threads)", null),
        refusal(405, "Method not allowed", null),
        refusal(400, "Unknown request URL", null),
        refusal(501, "Not implemented", null),
        refusal(401, "Your request must be made with a session key.", "missing_scope"));
  }

  @ParameterizedTest
  @MethodSource("refusalsOfServersWithoutAList")
  void aServerWithoutAListIsNotSupported(ApiException refusal) {
    var first = assertThrows(UnsupportedOperationException.class, () -> find(refusal, null));
    assertSame(refusal, first.getCause());
    assertThrows(UnsupportedOperationException.class, () -> find(refusal, CURSOR));
  }

  static Stream<ApiException> otherRefusals() {
    return Stream.of(
        refusal(404, "No thread found with id 'thread_1'.", null),
        refusal(401, "Incorrect API key provided.", "invalid_api_key"),
        refusal(429, "Slow down.", null),
        refusal(503, "Not now.", null));
  }

  @ParameterizedTest
  @MethodSource("otherRefusals")
  void otherRefusalsStayWhatTheyAre(ApiException refusal) {
    assertSame(refusal, assertThrows(ApiException.class, () -> find(refusal, CURSOR)));
  }

  @Test
  void withoutACursorNoRefusalIsOfACursor() {
    ApiException unknown = refusal(404, "No thread_1 here.", null);
    assertThrows(UnsupportedOperationException.class, () -> find(unknown, null));
  }
}
