package org.assistants4j.liberty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.assistants4j.engine.model.StubModelServer;
import org.assistants4j.engine.model.StubReply;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** In both versions of the API a stream tells the same of a run, whatever ends it. */
@ExtendWith(ArquillianExtension.class)
class EveryEventIT {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final StubModelServer MODEL = StubModelServer.started();
  private static final String QUESTION = "{'messages':[{'role':'user','content':'Hi'}]}";

  @ArquillianResource private URI url;

  @Deployment(testable = false)
  static WebArchive app() {
    return Wars.configured(
        Wars.assistants4j(),
        """
        assistants.engine.model.url=%s
        assistants.engine.model.name=stub
        assistants.engine.run.lifetime=PT5S
        """
            .formatted(MODEL.url()));
  }

  @AfterAll
  static void stopModel() {
    MODEL.close();
  }

  /** What a test does when the first words have come. */
  private interface Meanwhile {
    void act(String thread) throws Exception;
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1", "v2"})
  void anAnswerCompletesTheRun(String version) throws Exception {
    MODEL.then(StubReply.text("Hello"));
    assertEquals(
        List.of(
            "thread.created",
            "thread.run.created",
            "thread.run.queued",
            "thread.run.in_progress",
            "thread.run.step.created",
            "thread.run.step.in_progress",
            "thread.message.created",
            "thread.message.in_progress",
            "thread.message.delta",
            "thread.message.completed",
            "thread.run.step.completed",
            "thread.run.completed",
            "done"),
        threadAndRun(version));
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1", "v2"})
  void aCalledFunctionLeavesTheRunWaiting(String version) throws Exception {
    MODEL.then(
        StubReply.calls(StubReply.call(0, "call_a", "weather"), StubReply.arguments(0, "{}")));
    assertEquals(
        List.of(
            "thread.created",
            "thread.run.created",
            "thread.run.queued",
            "thread.run.in_progress",
            "thread.run.step.created",
            "thread.run.step.in_progress",
            "thread.run.step.delta",
            "thread.run.step.delta",
            "thread.run.requires_action",
            "done"),
        threadAndRun(version));
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1", "v2"})
  void aBrokenModelFailsTheRun(String version) throws Exception {
    MODEL.then(StubReply.broken("Half"));
    assertEquals(
        List.of("thread.message.incomplete", "thread.run.step.failed", "thread.run.failed", "done"),
        end(version, thread -> {}));
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1", "v2"})
  void aRunThatTakesTooLongExpires(String version) throws Exception {
    MODEL.then(StubReply.silentAfter("Half"));
    assertEquals(
        List.of(
            "thread.message.incomplete", "thread.run.step.expired", "thread.run.expired", "done"),
        end(version, thread -> {}));
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1", "v2"})
  void aRunIsCancelledAfterItWasAskedTo(String version) throws Exception {
    MODEL.then(StubReply.silentAfter("Half"));
    assertEquals(
        List.of(
            "thread.run.cancelling",
            "thread.message.incomplete",
            "thread.run.step.cancelled",
            "thread.run.cancelled",
            "done"),
        end(version, thread -> cancel(version, thread)));
  }

  private void cancel(String version, String thread) throws Exception {
    String runs = "threads/" + thread + "/runs";
    String run =
        send(version, "GET", runs, "").getJsonArray("data").getJsonObject(0).getString("id");
    send(version, "POST", runs + "/" + run + "/cancel", "");
  }

  @ParameterizedTest
  @ValueSource(strings = {"v1", "v2"})
  void aDeletedThreadIsAnError(String version) throws Exception {
    MODEL.then(StubReply.silentAfter("Half"));
    assertEquals(
        List.of("error", "done"),
        end(version, thread -> send(version, "DELETE", "threads/" + thread, "")));
  }

  private List<String> threadAndRun(String version) throws Exception {
    String body = "{'assistant_id':'%s','stream':true,'thread':" + QUESTION + "}";
    return stream(version, "threads/runs", body.formatted(assistant(version)), () -> {});
  }

  /** The events after the first words of the model. */
  private List<String> end(String version, Meanwhile meanwhile) throws Exception {
    String thread = send(version, "POST", "threads", QUESTION).getString("id");
    String body = "{'assistant_id':'%s','stream':true}".formatted(assistant(version));
    String path = "threads/" + thread + "/runs";
    List<String> events = stream(version, path, body, () -> meanwhile.act(thread));
    return events.subList(events.indexOf("thread.message.delta") + 1, events.size());
  }

  private interface Step {
    void act() throws Exception;
  }

  private List<String> stream(String version, String path, String body, Step onDelta)
      throws Exception {
    HttpRequest request = request(version, "POST", path, body);
    List<String> events = new ArrayList<>();
    try (var lines = HTTP.send(request, BodyHandlers.ofLines()).body()) {
      for (Iterator<String> it = lines.iterator(); it.hasNext(); ) {
        String line = it.next();
        if (line.startsWith("event: ")) {
          events.add(line.substring("event: ".length()));
        }
        if (line.equals("event: thread.message.delta")) {
          onDelta.act();
        }
      }
    }
    return events;
  }

  private String assistant(String version) throws Exception {
    String body = "{'model':'stub','tools':[{'type':'function','function':{'name':'weather'}}]}";
    return send(version, "POST", "assistants", body).getString("id");
  }

  private JsonObject send(String version, String method, String path, String body)
      throws Exception {
    String answer = HTTP.send(request(version, method, path, body), BodyHandlers.ofString()).body();
    try (var reader = Json.createReader(new StringReader(answer))) {
      return reader.readObject();
    }
  }

  private HttpRequest request(String version, String method, String path, String body) {
    return HttpRequest.newBuilder(url.resolve("v1/" + path))
        .header("OpenAI-Beta", "assistants=" + version)
        .header("Content-Type", "application/json")
        .method(method, BodyPublishers.ofString(body.replace('\'', '"')))
        .build();
  }
}
