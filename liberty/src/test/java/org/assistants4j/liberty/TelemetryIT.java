package org.assistants4j.liberty;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.assistants4j.engine.Waiting;
import org.assistants4j.engine.model.StubModelServer;
import org.assistants4j.engine.model.StubReply;
import org.assistants4j.liberty.telemetry.Collector;
import org.assistants4j.liberty.telemetry.SentSpan;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped server, told by its environment alone to send what it records. */
class TelemetryIT {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String CALLER = "00f067aa0ba902b7";
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @TempDir static Path folder;

  private static StubModelServer model;
  private static Collector collector;
  private static ServerProcess server;
  private static JsonObject run;
  private static String streamed;
  private static List<SentSpan> spans;

  @BeforeAll
  static void ask() throws Exception {
    model = new StubModelServer();
    collector = new Collector();
    server =
        new ServerProcess(folder, model.url())
            .with("OTEL_SDK_DISABLED", "false")
            .with("OTEL_EXPORTER_OTLP_ENDPOINT", collector.url().toString())
            .with("OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf")
            .with("OTEL_BSP_SCHEDULE_DELAY", "200")
            .with("OTEL_METRIC_EXPORT_INTERVAL", "1000");
    server.start();
    model.then(StubReply.text("Twelve ", "chairs."));
    String assistant = json(post("/v1/assistants", "{\"model\":\"stub\"}")).getString("id");
    String question =
        """
        {"assistant_id":"%s","stream":%s,
         "thread":{"messages":[{"role":"user","content":"How many chairs?"}]}}""";
    run = json(post("/v1/threads/runs", question.formatted(assistant, false)));
    streamed = post("/v1/threads/runs", question.formatted(assistant, true));
    spans = Waiting.until(collector::spans, all -> runsOfRequests(all) == 2);
  }

  /** How many runs have come whose requests have come too, which may end after them. */
  private static long runsOfRequests(List<SentSpan> all) {
    return all.stream()
        .filter(span -> span.name().equals("run"))
        .filter(span -> all.stream().anyMatch(it -> it.id().equals(span.parentId())))
        .count();
  }

  @AfterAll
  static void stop() {
    if (server != null) {
      server.close();
    }
    collector.close();
    model.close();
  }

  private static String post(String path, String body) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(server.url().resolve(path))
            .header("Content-Type", "application/json")
            .header("OpenAI-Beta", "assistants=v2")
            .header("traceparent", "00-" + TRACE + "-" + CALLER + "-01")
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build();
    return HTTP.send(request, BodyHandlers.ofString(UTF_8)).body();
  }

  private static JsonObject json(String text) {
    try (JsonReader reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  @Test
  void theCallersTraceGoesThroughTheRequestToTheRunAndItsModelCall() {
    SentSpan ours = ofRun(run.getString("id"));
    SentSpan chat = below(ours, "chat stub");
    assertEquals("127.0.0.1", chat.texts().get("server.address"));
    below(ours, "step message_creation");
    SentSpan request = parent(ours);
    assertTrue(request.name().startsWith("POST "), request::name);
    assertEquals(CALLER, request.parentId());
    for (SentSpan span : List.of(request, ours, chat)) {
      assertEquals(TRACE, span.traceId());
    }
  }

  @Test
  void aRunThatIsStreamedIsPartOfItsRequestToo() {
    SentSpan ours =
        spans.stream()
            .filter(it -> it.name().equals("run"))
            .filter(it -> streamed.contains(it.texts().get("assistants.run.id")))
            .findFirst()
            .orElseThrow();
    assertEquals(CALLER, parent(ours).parentId());
  }

  @Test
  void theModelsCallIsMeasured() {
    Waiting.until(() -> collector.measured("gen_ai.client.operation.duration"), sent -> sent);
    assertTrue(collector.measured("gen_ai.client.operation.time_to_first_chunk"));
  }

  @Test
  void nothingOfWhatIsSaidIsSent() {
    assertFalse(spans.toString().contains("chairs"), spans::toString);
  }

  private static SentSpan ofRun(String id) {
    return first(it -> it.name().equals("run") && id.equals(it.texts().get("assistants.run.id")));
  }

  private static SentSpan below(SentSpan parent, String name) {
    return first(it -> it.name().equals(name) && it.parentId().equals(parent.id()));
  }

  private static SentSpan parent(SentSpan span) {
    return first(it -> it.id().equals(span.parentId()));
  }

  private static SentSpan first(Predicate<SentSpan> wanted) {
    return spans.stream().filter(wanted).findFirst().orElseThrow();
  }
}
