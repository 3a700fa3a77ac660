package org.assistants4j.liberty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.assistants4j.engine.Waiting;
import org.assistants4j.engine.model.StubModelServer;
import org.assistants4j.engine.model.StubReply;
import org.assistants4j.liberty.Wire.Answer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every answer carries, also where the request is none that an HTTP client would send. */
@ExtendWith(ArquillianExtension.class)
class AnswersIT {
  private static final String JSON = "Content-Type: application/json";
  private static final String HELLO = "{\"messages\":[{\"role\":\"user\",\"content\":\"Hi\"}]}";
  private static final StubModelServer MODEL = StubModelServer.started();

  @ArquillianResource private URI url;
  private Wire wire;

  @Deployment(testable = false)
  static WebArchive app() {
    return Wars.asking(MODEL.url());
  }

  @AfterAll
  static void stopModel() {
    MODEL.close();
  }

  @BeforeEach
  void connect() {
    wire = new Wire(url.resolve("v1/"));
  }

  @Test
  void everyAnswerHasItsOwnId() {
    String first = id(wire.get("models"));
    assertTrue(first.matches("req_[0-9a-f]{32}"), first);
    assertFalse(first.equals(id(wire.get("models"))));
    id(wire.send("HEAD", "models", ""));
    id(wire.send("OPTIONS", "models", ""));
  }

  @ParameterizedTest
  @CsvSource({
    "GET, nothing, 404",
    "GET, assistants/a/b/c, 404",
    "GET, assistants?limit=%zz, 400",
    "GET, files/file-%ff%fe, 400",
    "PUT, models, 405",
    "FOO, models, 405",
    "GET, threads/thread_1/runs/run_1/cancel, 405"
  })
  void aWrongUrlIsAnsweredInForm(String method, String path, int status) {
    Answer answer = refused(status, wire.send(method, path, ""));
    assertEquals(status == 405, answer.header("Allow").isPresent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Type: ///", "Accept: ///"})
  void aWrongHeaderIsAnsweredInForm(String header) {
    refused(400, wire.send("POST", "assistants", "{\"model\":\"m\"}", header));
  }

  @Test
  void aFormThatIsToBeSomethingElseIsAnsweredInForm() {
    refused(406, wire.get("models", "Accept: text/xml"));
    refused(415, wire.send("POST", "assistants", "<a/>", "Content-Type: text/xml"));
    refused(415, wire.send("POST", "assistants", "{\"model\":\"m\"}"));
    refused(415, wire.send("POST", "files", "{}", JSON));
  }

  @Test
  void aBodyThatIsNoneIsABadRequest() {
    byte[] latin = "{\"model\":\"m\",\"name\":\"é\"}".getBytes(StandardCharsets.ISO_8859_1);
    String message = error(refused(400, wire.send("POST", "assistants", latin, JSON)));
    assertEquals("The JSON body is not in UTF-8.", message);
    String twice = "{\"model\":\"m\",\"model\":\"n\"}";
    assertTrue(
        error(refused(400, wire.send("POST", "assistants", twice, JSON))).contains("'model'"));
    for (String encoding : new String[] {"Content-Encoding: gzip", "Transfer-Encoding: chunked"}) {
      refused(400, wire.send("POST", "assistants", "zz\r\n{}", JSON, encoding));
      refused(400, wire.send("POST", "threads/thread_1/runs", "zz\r\n{}", JSON, encoding));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "garbage",
        "--x\r\nnonsense\r\n\r\nabc\r\n--x--\r\n",
        "--x\r\n\r\nabc\r\n--x--\r\n",
        "--x\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nabc\r\n--x--\r\n"
      })
  void aBrokenFormIsABadRequest(String form) {
    refused(400, wire.send("POST", "files", form, "Content-Type: multipart/form-data; boundary=x"));
    refused(400, wire.send("POST", "files", form, "Content-Type: multipart/form-data"));
  }

  @Test
  void aLengthBeyondAllNumbersIsTooLarge() {
    refused(413, wire.send("POST", "assistants", "", JSON, "Content-Length: 99999999999"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"files?purpose=%00", "threads/thread_1/messages?run_id=run_%00"})
  void aQueryWithTheCharacterThatNoDatabaseHoldsIsABadRequest(String path) {
    refused(400, wire.get(path));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ' ',
      value = {
        "threads/runs {\"assistant_id\":\"asst_\\u0000\"}",
        "vector_stores {\"metadata\":{\"\\u0000\":\"a\"}}",
        "assistants {\"model\":\"a\",\"name\":\"\\u0000\"}",
        "threads {\"messages\":[{\"role\":\"user\",\"content\":\"\\u0000\"}]}"
      })
  void aBodyWithTheCharacterThatNoDatabaseHoldsIsABadRequest(String path, String body) {
    Answer answer = wire.send("POST", path, body, JSON);
    refused(400, answer);
    assertTrue(answer.body().contains("U+0000"), answer.body());
  }

  @Test
  void aRunUnderWaySaysWhenToAskAgain() {
    MODEL.then(StubReply.text("Hi"));
    String assistant = created(wire.send("POST", "assistants", "{\"model\":\"stub\"}", JSON));
    String thread = created(wire.send("POST", "threads", HELLO, JSON));
    String runs = "threads/" + thread + "/runs";
    Answer queued = wire.send("POST", runs, "{\"assistant_id\":\"" + assistant + "\"}", JSON);
    assertEquals(Optional.of("500"), queued.header("openai-poll-after-ms"));
    String run = runs + "/" + created(queued);
    Answer ended =
        Waiting.until(
            () -> wire.get(run), answer -> json(answer).getString("status").equals("completed"));
    assertEquals(Optional.empty(), ended.header("openai-poll-after-ms"));
  }

  @Test
  void aStreamHasAnIdToo() {
    MODEL.then(StubReply.text("Hi"));
    String assistant = created(wire.send("POST", "assistants", "{\"model\":\"stub\"}", JSON));
    String request =
        "{\"assistant_id\":\"" + assistant + "\",\"stream\":true,\"thread\":" + HELLO + "}";
    Answer stream = wire.send("POST", "threads/runs", request, JSON);
    assertEquals(200, stream.status());
    id(stream);
  }

  private static String created(Answer answer) {
    assertEquals(200, answer.status(), answer.body());
    return json(answer).getString("id");
  }

  private static String id(Answer answer) {
    return answer.header("x-request-id").orElseThrow(() -> new AssertionError(answer.toString()));
  }

  private static Answer refused(int status, Answer answer) {
    assertEquals(status, answer.status(), answer.toString());
    id(answer);
    JsonObject error = json(answer).getJsonObject("error");
    assertEquals(Set.of("message", "type", "param", "code"), error.keySet());
    assertEquals("invalid_request_error", error.getString("type"));
    return answer;
  }

  private static String error(Answer answer) {
    return json(answer).getJsonObject("error").getString("message");
  }

  private static JsonObject json(Answer answer) {
    try (var reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject();
    }
  }
}
