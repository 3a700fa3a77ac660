package org.assistants4j.liberty.telemetry;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes what an exporter of OpenTelemetry sends by OTLP over HTTP, and keeps the spans. */
public final class Collector implements AutoCloseable {
  private final HttpServer server;
  private final List<SentSpan> spans = new CopyOnWriteArrayList<>();
  private final List<byte[]> metrics = new CopyOnWriteArrayList<>();

  public Collector() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/v1/traces", exchange -> spans.addAll(SentSpan.in(body(exchange))));
    server.createContext("/v1/metrics", exchange -> metrics.add(body(exchange)));
    server.createContext("/", Collector::body);
    server.start();
  }

  /** As the constructor, for static fields. */
  public static Collector started() {
    try {
      return new Collector();
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
  }

  private static byte[] body(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      exchange.sendResponseHeaders(200, -1);
      return body;
    }
  }

  /** Where exporters send to. */
  public URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort());
  }

  /** All spans so far. */
  public List<SentSpan> spans() {
    return List.copyOf(spans);
  }

  /** Whether a metric of this name was sent. */
  public boolean measured(String metric) {
    return metrics.stream()
        .anyMatch(
            body -> new String(body, java.nio.charset.StandardCharsets.UTF_8).contains(metric));
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
