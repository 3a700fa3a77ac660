package org.assistants4j.liberty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whatever is sent, the answer is an error that says what is wrong, in the API's form. */
@ExtendWith(ArquillianExtension.class)
class BadInputIT {
  private static final String BETA = "OpenAI-Beta";
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @ArquillianResource private URI url;

  @Deployment(testable = false)
  static WebArchive app() {
    return Wars.configured(Wars.assistants4j(), "assistants.engine.body.limit=2000000");
  }

  @Test
  void whatIsNotJsonIsRefused() throws Exception {
    JsonObject error = refused(400, post("v1/assistants", "{\"model\":"));
    assertTrue(
        error.getString("message").startsWith("We could not parse the JSON body of your request"));
    refused(400, post("v1/threads/runs", "not json"));
    refused(400, post("v1/assistants", ""));
    refused(400, post("v1/assistants", "[1,2]"));
  }

  @Test
  void aWrongValueIsNamed() throws Exception {
    JsonObject error = refused(400, post("v1/assistants", "{\"model\":\"m\",\"top_p\":7}"));
    assertEquals("top_p", error.getString("param"));
    assertEquals("decimal_above_max_value", error.getString("code"));
    assertEquals("invalid_request_error", error.getString("type"));
  }

  @Test
  void anUnknownMemberIsNamed() throws Exception {
    JsonObject error = refused(400, post("v1/assistants", "{\"model\":\"m\",\"modle\":\"x\"}"));
    assertEquals("Unknown parameter: 'modle'.", error.getString("message"));
  }

  @Test
  void aRoleThatThereIsNotIsRefused() throws Exception {
    String thread = threadId();
    JsonObject error =
        refused(
            400,
            post("v1/threads/" + thread + "/messages", "{\"role\":\"system\",\"content\":\"x\"}"));
    assertEquals("role", error.getString("param"));
  }

  @Test
  void aStreamThatIsRefusedIsPlainJsonWithItsStatus() throws Exception {
    HttpResponse<String> response =
        post(
            "v1/threads/" + threadId() + "/runs",
            "{\"assistant_id\":\"asst_none\",\"stream\":true}");
    JsonObject error = refused(404, response);
    assertEquals("No assistant found with id 'asst_none'.", error.getString("message"));
  }

  @Test
  void idsAndPathsThatAreWrongAreToldApart() throws Exception {
    assertEquals(
        "Invalid 'thread_id': 'x'. Expected an ID that begins with 'thread'.",
        refused(400, get("v1/threads/x")).getString("message"));
    refused(404, get("v1/threads/thread_none"));
    refused(404, get("v1/nothing"));
    refused(405, send("v1/models", "PUT", "{}", "application/json"));
    refused(400, get("v1/assistants?limit=abc"));
    refused(400, get("v1/assistants?limit=101"));
    refused(415, send("v1/assistants", "POST", "<a/>", "text/xml"));
    refused(415, send("v1/threads/runs", "POST", "{\"stream\":true}", "text/xml"));
  }

  @Test
  void aRequestThatNamesNoVersionIsRefused() throws Exception {
    for (String path : new String[] {"v1/assistants", "v1/threads/thread_none", "v1/threads"}) {
      HttpRequest unversioned = HttpRequest.newBuilder(url.resolve(path)).build();
      JsonObject error = refused(400, HTTP.send(unversioned, HttpResponse.BodyHandlers.ofString()));
      assertEquals("invalid_beta", error.getString("code"));
      assertTrue(error.getString("message").contains("'OpenAI-Beta: assistants=v2'"));
    }
    HttpRequest models = HttpRequest.newBuilder(url.resolve("v1/models")).build();
    assertEquals(200, HTTP.send(models, HttpResponse.BodyHandlers.ofString()).statusCode());
  }

  @Test
  void aBodyOverTheLimitIsRefused() throws Exception {
    String body = "{\"model\":\"m\",\"instructions\":\"" + "x".repeat(2_000_000) + "\"}";
    assertEquals("request_too_large", refused(413, post("v1/assistants", body)).getString("code"));
  }

  @Test
  void deepNestingIsRefused() throws Exception {
    String deep = "[".repeat(50_000) + "]".repeat(50_000);
    refused(400, post("v1/assistants", "{\"model\":\"m\",\"metadata\":" + deep + "}"));
    refused(400, post("v1/threads/runs", "{\"assistant_id\":" + deep + "}"));
  }

  @Test
  void everyAnswerHasARequestId() throws Exception {
    assertTrue(get("v1/models").headers().firstValue("x-request-id").isPresent());
    assertTrue(get("v1/nothing").headers().firstValue("x-request-id").isPresent());
  }

  @Test
  void aChatMessageThatIsEmptyOrTooLongIsRefused() throws Exception {
    refused(400, post("api/chat", "{\"message\":\"  \"}"));
    refused(400, post("api/chat", "{}"));
    refused(400, post("api/chat", "{\"message\":\"" + "x".repeat(256_001) + "\"}"));
    refused(400, post("api/chat", "nonsense"));
    assertEquals(
        200, post("api/chat", "{\"message\":\"" + "x".repeat(256_000) + "\"}").statusCode());
  }

  private String threadId() throws Exception {
    return json(post("v1/threads", "{}").body()).getString("id");
  }

  /** The error of a refusal, which has the four members and shows nothing of the inside. */
  private static JsonObject refused(int status, HttpResponse<String> response) {
    assertEquals(status, response.statusCode(), response.body());
    assertFalse(response.body().contains("\tat "), response.body());
    assertFalse(response.body().contains("Exception"), response.body());
    JsonObject error = json(response.body()).getJsonObject("error");
    assertEquals(Set.of("message", "type", "param", "code"), error.keySet());
    return error;
  }

  private HttpResponse<String> get(String path) throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(url.resolve(path)).header(BETA, "assistants=v2").build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return send(path, "POST", body, "application/json");
  }

  private HttpResponse<String> send(String path, String method, String body, String type)
      throws Exception {
    return HTTP.send(
        HttpRequest.newBuilder(url.resolve(path))
            .header("Content-Type", type)
            .header(BETA, "assistants=v2")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
