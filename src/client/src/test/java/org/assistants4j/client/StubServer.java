package org.assistants4j.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedDeque;

/** A server that gives fixed answers and keeps what it was asked. */
final class StubServer implements AutoCloseable {
  record Asked(String method, String uri, Map<String, String> headers, byte[] body) {
    String text() {
      return new String(body, StandardCharsets.UTF_8);
    }
  }

  private record Answer(int status, String type, String body, Map<String, String> headers) {}

  private static final int BROKEN = 0;

  final ConcurrentLinkedDeque<Asked> asked = new ConcurrentLinkedDeque<>();
  private final ConcurrentLinkedDeque<Answer> answers = new ConcurrentLinkedDeque<>();
  private final HttpServer server;

  StubServer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  URI url() {
    return URI.create("http://localhost:" + server.getAddress().getPort() + "/v1");
  }

  StubServer answer(int status, String type, String body) {
    return answer(status, type, body, Map.of());
  }

  StubServer answer(int status, String type, String body, Map<String, String> headers) {
    answers.add(new Answer(status, type, body, headers));
    return this;
  }

  /** The next request gets no answer: its connection breaks. */
  StubServer breakOff() {
    return answer(BROKEN, "", "");
  }

  /** What was asked, oldest first, as method and path. */
  List<String> paths() {
    return asked.stream().map(each -> each.method() + " " + each.uri()).toList();
  }

  private void handle(HttpExchange exchange) throws IOException {
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(), values.get(0)));
    asked.add(
        new Asked(
            exchange.getRequestMethod(),
            exchange.getRequestURI().toString(),
            headers,
            exchange.getRequestBody().readAllBytes()));
    Answer answer = answers.remove();
    if (answer.status() == BROKEN) {
      throw new IOException("broken on purpose");
    }
    answer.headers().forEach(exchange.getResponseHeaders()::set);
    byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().add("Content-Type", answer.type());
    exchange.getResponseHeaders().add("x-request-id", "req_1");
    exchange.sendResponseHeaders(answer.status(), 0);
    try (var out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
