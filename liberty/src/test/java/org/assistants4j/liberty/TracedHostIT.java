package org.assistants4j.liberty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import org.assistants4j.engine.Waiting;
import org.assistants4j.engine.model.StubModelServer;
import org.assistants4j.engine.model.StubReply;
import org.assistants4j.liberty.host.Concierge;
import org.assistants4j.liberty.host.HostApplication;
import org.assistants4j.liberty.host.Reception;
import org.assistants4j.liberty.telemetry.Collector;
import org.assistants4j.liberty.telemetry.SentSpan;
import org.assistants4j.liberty.telemetry.SpanTree;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A question to an application, which asks a server over HTTP, is one trace. */
@RunAsClient
@ExtendWith(ArquillianExtension.class)
class TracedHostIT {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4737";
  private static final String CALLER = "00f067aa0ba902b8";
  private static final String PORT = System.getProperty("test.http.port");
  private static final StubModelServer MODEL = StubModelServer.started();
  private static final Collector COLLECTOR = Collector.started();
  private static final String SENT =
      """

      otel.sdk.disabled=false
      otel.exporter.otlp.endpoint=%s
      otel.exporter.otlp.protocol=http/protobuf
      otel.bsp.schedule.delay=200
      otel.metrics.exporter=none
      otel.logs.exporter=none
      """
          .formatted(COLLECTOR.url());

  @Deployment(name = "server", order = 1, testable = false)
  static WebArchive server() {
    return Wars.configured(
        Wars.shipped(),
        "assistants.engine.model.url="
            + MODEL.url()
            + "\nassistants.engine.model.name=stub\n"
            + SENT);
  }

  @Deployment(name = "host", order = 2, testable = false)
  static WebArchive host() {
    return Wars.configured(
        Wars.host(Concierge.class, HostApplication.class, Reception.class),
        """
        assistants.url=http://localhost:%s/assistants4j/v1
        assistants.assistant.name=Traced concierge
        assistants.assistant.tools=book_room
        """
                .formatted(PORT)
            + SENT);
  }

  @AfterAll
  static void stop() {
    COLLECTOR.close();
    MODEL.close();
  }

  @Test
  void aQuestionIsOneTraceFromTheCallerToTheModel() throws Exception {
    MODEL
        .then(
            StubReply.calls(
                StubReply.call(0, "call_1", "book_room"),
                StubReply.arguments(0, "{\"room\":\"Blue\",\"nights\":2}")))
        .then(StubReply.text("Booked."));

    assertEquals("Booked.", ask());

    List<SentSpan> spans =
        Waiting.until(
            () -> ours(),
            all -> count(all, "run") == 2 && count(all, "invoke_agent Traced concierge") == 1);
    System.out.println("The trace of a question over HTTP:\n" + SpanTree.of(spans));
    List<String> way =
        spans.stream()
            .filter(it -> it.name().startsWith("chat "))
            .map(it -> way(spans, it))
            .toList();
    assertEquals(2, way.size());
    for (String each : way) {
      assertTrue(
          each.matches("GET [^>]*>invoke_agent Traced concierge>.*POST [^>]*>run>chat stub"), each);
    }
    assertEquals(
        "invoke_agent Traced concierge",
        parent(spans, named(spans, "execute_tool book_room")).orElseThrow().name());
    assertFalse(spans.toString().contains("Blue"), spans::toString);
  }

  private static List<SentSpan> ours() {
    return COLLECTOR.spans().stream().filter(it -> it.traceId().equals(TRACE)).toList();
  }

  private static long count(List<SentSpan> spans, String name) {
    return spans.stream().filter(it -> it.name().equals(name)).count();
  }

  private static SentSpan named(List<SentSpan> spans, String name) {
    return spans.stream().filter(it -> it.name().equals(name)).findFirst().orElseThrow();
  }

  private static Optional<SentSpan> parent(List<SentSpan> spans, SentSpan span) {
    return spans.stream().filter(it -> it.id().equals(span.parentId())).findFirst();
  }

  /** The names from the caller's span down to this one. */
  private static String way(List<SentSpan> spans, SentSpan to) {
    Optional<SentSpan> above = parent(spans, to);
    if (above.isEmpty()) {
      assertEquals(CALLER, to.parentId(), to.name());
    }
    return above.map(it -> way(spans, it) + ">").orElse("") + to.name();
  }

  private static String ask() throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create("http://localhost:" + PORT + "/host/app/reception?question=Rooms"))
            .header("traceparent", "00-" + TRACE + "-" + CALLER + "-01")
            .build();
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .build()
        .send(request, BodyHandlers.ofString())
        .body();
  }
}
