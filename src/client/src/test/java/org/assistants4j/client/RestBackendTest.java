package org.assistants4j.client;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.CreateAssistantRequestBuilder;
import org.assistants4j.api.CreateThreadRequest;
import org.assistants4j.api.FileUpload;
import org.assistants4j.api.RunStepsApi;
import org.assistants4j.api.Tool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RestBackendTest {
  private static final String JSON = "application/json";
  private static final String ASSISTANT =
      """
      {"id":"asst_1","object":"assistant","created_at":5,"model":"m","name":null,
       "tools":[{"type":"file_search"},{"type":"new_tool","x":1}],"metadata":{},"later":true}\
      """;

  private StubServer server;
  private RestBackend backend;

  @BeforeEach
  void start() throws IOException {
    System.setProperty("assistants.key", "sk-secret");
    System.setProperty("assistants.project", "proj_1");
    System.setProperty("assistants.retries", "0");
    server = new StubServer();
    backend = RestBackend.at(server.url());
  }

  @AfterEach
  void stop() {
    backend.close();
    server.close();
    System.clearProperty("assistants.key");
    System.clearProperty("assistants.project");
    System.clearProperty("assistants.retries");
  }

  @Test
  void everyRequestSaysWhoAsksAndForWhichVersion() {
    server.answer(200, JSON, ASSISTANT);
    backend.assistants().retrieve("asst_1");
    var asked = server.asked.remove();
    assertEquals("/v1/assistants/asst_1", asked.uri());
    assertEquals("Bearer sk-secret", asked.headers().get("authorization"));
    assertEquals("assistants=v2", asked.headers().get("openai-beta"));
    assertEquals("proj_1", asked.headers().get("openai-project"));
    assertNull(asked.headers().get("openai-organization"));
  }

  @Test
  void recordsTravelAsTheContractHasThem() {
    server.answer(200, JSON, ASSISTANT);
    var created =
        backend
            .assistants()
            .create(
                CreateAssistantRequestBuilder.builder()
                    .model("m")
                    .name("Zoë")
                    .tools(List.of(new Tool.FileSearch()))
                    .build());
    var asked = server.asked.remove();
    assertEquals(
        "{\"model\":\"m\",\"name\":\"Zoë\",\"tools\":[{\"type\":\"file_search\"}]}", asked.text());
    assertTrue(asked.headers().get("content-type").startsWith(JSON));
    assertEquals(5, created.createdAt());
    assertTrue(created.tools().get(1) instanceof Tool.Unknown);
    assertTrue(created.additionalProperties().getBoolean("later"));
  }

  @Test
  void pagesAreTyped() {
    server.answer(
        200,
        JSON,
        "{\"object\":\"list\",\"data\":["
            + ASSISTANT
            + "],\"first_id\":\"asst_1\",\"last_id\":\"asst_1\",\"has_more\":true}");
    var page = backend.assistants().list(1, "asc", null, null);
    assertEquals("asst_1", page.data().get(0).id());
    assertTrue(page.hasMore());
    assertEquals("/v1/assistants?limit=1&order=asc", server.asked.remove().uri());
  }

  @Test
  void includeIsSentAsTheApiNamesIt() {
    server.answer(200, JSON, "{\"object\":\"list\",\"data\":[],\"has_more\":false}");
    backend
        .runSteps()
        .list("thread_1", "run_1", 5, null, null, null, List.of(RunStepsApi.FILE_SEARCH_CONTENT));
    String uri = server.asked.remove().uri();
    assertTrue(uri.startsWith("/v1/threads/thread_1/runs/run_1/steps?limit=5&include%5B%5D="), uri);
  }

  @Test
  void aCancelHasNoBody() {
    server.answer(200, JSON, Sse.run("cancelling"));
    assertEquals("cancelling", backend.runs().cancel("thread_1", "run_1").status().value());
    var asked = server.asked.remove();
    assertEquals("POST /v1/threads/thread_1/runs/run_1/cancel", asked.method() + " " + asked.uri());
    assertEquals("", asked.text());
  }

  @Test
  void aRefusalIsToldAsTheServerTellsIt() {
    server.answer(
        400,
        JSON,
        """
        {"error":{"message":"Bad limit.","type":"invalid_request_error","param":"limit",
        "code":"integer_above_max_value"}}\
        """);
    var refused =
        assertThrows(ApiException.class, () -> backend.assistants().list(101, null, null, null));
    assertEquals(400, refused.status());
    assertEquals("Bad limit.", refused.getMessage());
    assertEquals("limit", refused.error().param());
    assertEquals("integer_above_max_value", refused.error().code());
    assertEquals("req_1", refused.requestId());
  }

  @Test
  void aPageOfAProxyIsNotShown() {
    server.answer(502, "text/html", "<html><body>Bad gateway</body></html>");
    var refused =
        assertThrows(ApiException.class, () -> backend.threads().create(new CreateThreadRequest()));
    assertEquals(502, refused.status());
    assertEquals(
        "The server answered 502 (Bad Gateway) and did not say why.", refused.getMessage());
    assertEquals(1, server.asked.size());
  }

  @Test
  void anAnswerThatIsNotTheApisIsSaidToBeOne() {
    server.answer(200, JSON, "{\"id\":7}");
    var refused = assertThrows(ApiException.class, () -> backend.assistants().retrieve("asst_1"));
    assertEquals(502, refused.status());
    assertEquals("unexpected_answer", refused.error().code());
  }

  @Test
  void aServerThatIsNotThereIsNamedWithoutSecrets() {
    server.close();
    URI url = URI.create("http://user:pass@localhost:" + server.url().getPort() + "/v1");
    backend.close();
    backend = RestBackend.at(url);
    var refused = assertThrows(ApiException.class, () -> backend.assistants().retrieve("asst_1"));
    assertEquals(503, refused.status());
    String start = "Cannot reach http://localhost:" + url.getPort() + ": ";
    assertTrue(refused.getMessage().startsWith(start), refused.getMessage());
    assertTrue(!refused.getMessage().contains("pass"), refused.getMessage());
  }

  @Test
  void aFileIsUploadedAsAForm() {
    server.answer(
        200,
        JSON,
        """
        {"id":"file-1","object":"file","bytes":3,"created_at":1,"filename":"a",
        "purpose":"assistants","status":"processed"}\
        """);
    byte[] content = "a\r\n--b".getBytes(StandardCharsets.UTF_8);
    var upload =
        new FileUpload("\"x\"\r\nZoë.txt", "assistants", new ByteArrayInputStream(content), 3600);
    assertEquals("file-1", backend.files().create(upload).id());
    var asked = server.asked.remove();
    String type = asked.headers().get("content-type");
    String boundary = type.substring(type.indexOf("boundary=") + 9).replace("\"", "");
    assertEquals(
        """
        --B
        Content-Disposition: form-data; name="purpose"

        assistants
        --B
        Content-Disposition: form-data; name="expires_after[anchor]"

        created_at
        --B
        Content-Disposition: form-data; name="expires_after[seconds]"

        3600
        --B
        Content-Disposition: form-data; name="file"; filename="%22x%22%0D%0AZoë.txt"
        Content-Type: application/octet-stream

        a
        --b
        --B--
        """,
        asked.text().replace(boundary, "B").replace("\r\n", "\n"));
  }

  @Test
  void contentIsBytes() throws IOException {
    server.answer(200, "image/png", "png!");
    try (var content = backend.files().content("file-1")) {
      assertArrayEquals("png!".getBytes(StandardCharsets.UTF_8), content.readAllBytes());
    }
  }
}
