package org.assistants4j.client;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.CreateRunRequest;
import org.assistants4j.api.FileUpload;
import org.assistants4j.api.RunStepsApi;
import org.assistants4j.service.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Servers that want the address, the version and the key in another form, as Azure does. */
class OtherServersTest {
  private static final String JSON = "application/json";
  private static final String LIST = "{\"object\":\"list\",\"data\":[],\"has_more\":false}";

  private StubServer server;

  @BeforeEach
  void start() throws IOException {
    server = new StubServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private RestBackend azure(String path) {
    return RestBackend.at(
        Settings.of(
            Map.of(
                "assistants.url", server.url().resolve(path).toString(),
                "assistants.key", "azure-key",
                "assistants.key.header", "api-key",
                "assistants.api-version", "2024-05-01-preview")));
  }

  @Test
  void anyBasePathServesWithAndWithoutASlashAtItsEnd() {
    for (String path : List.of("/openai", "/openai/", "/a/b/v1", "/")) {
      server.answer(200, JSON, LIST);
      try (RestBackend backend = azure(path)) {
        backend.assistants().list(5, null, null, null);
      }
      String base = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
      assertEquals(
          base + "/assistants?limit=5&api-version=2024-05-01-preview", server.asked.remove().uri());
    }
  }

  @Test
  void everyRequestHasTheVersionAndTheBareKey() throws InterruptedException {
    server
        .answer(200, JSON, LIST)
        .answer(
            200,
            JSON,
            "{\"id\":\"file-1\",\"object\":\"file\",\"bytes\":1,\"created_at\":1,"
                + "\"filename\":\"a\",\"purpose\":\"assistants\",\"status\":\"processed\"}")
        .answer(200, "text/event-stream", Sse.runEvent("completed") + Sse.done());
    try (RestBackend backend = azure("/openai")) {
      backend
          .runSteps()
          .list("t", "r", null, null, null, null, List.of(RunStepsApi.FILE_SEARCH_CONTENT));
      backend
          .files()
          .create(new FileUpload("a", "assistants", new ByteArrayInputStream(new byte[1])));
      Heard.of(() -> backend.runStreams().create("thread_1", CreateRunRequest.of("asst_1")));
    }
    assertEquals(3, server.asked.size());
    for (var asked : server.asked) {
      assertTrue(asked.uri().endsWith("api-version=2024-05-01-preview"), asked.uri());
      assertEquals("azure-key", asked.headers().get("api-key"));
      assertNull(asked.headers().get("authorization"));
    }
    String uri = server.asked.peekFirst().uri();
    assertTrue(uri.startsWith("/openai/threads/t/runs/r/steps?include%5B%5D=step_details"), uri);
    assertEquals("POST /openai/files?api-version=2024-05-01-preview", server.paths().get(1));
  }

  @Test
  void theUsualHeaderMayBeNamedInAnyCase() {
    server.answer(200, JSON, LIST);
    try (RestBackend backend =
        RestBackend.at(
            Settings.of(
                Map.of(
                    "assistants.url", server.url().toString(),
                    "assistants.key", "sk-1",
                    "assistants.key.header", "authorization")))) {
      backend.assistants().list(null, null, null, null);
    }
    assertEquals("Bearer sk-1", server.asked.remove().headers().get("authorization"));
  }

  @Test
  void aKeyIsNotInWhatAFailureSays() {
    URI nobody = server.url();
    server.close();
    try (RestBackend backend =
        RestBackend.at(
            Settings.of(
                Map.of(
                    "assistants.url", nobody.toString(),
                    "assistants.retries", "0",
                    "assistants.key", "azure-key")))) {
      ApiException failed =
          assertThrows(ApiException.class, () -> backend.assistants().list(null, null, null, null));
      for (Throwable each = failed; each != null; each = each.getCause()) {
        assertFalse(String.valueOf(each.getMessage()).contains("azure-key"), each::toString);
      }
    }
  }

  @Test
  void settingsWithoutAUrlAreNoServer() {
    assertThrows(IllegalArgumentException.class, () -> RestBackend.at(Settings.of(Map.of())));
  }
}
