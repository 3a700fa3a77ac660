package org.assistants4j.liberty.service;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.assistants4j.api.ApiError;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.Backend;
import org.assistants4j.api.InvalidParameterException;
import org.assistants4j.api.Run;
import org.assistants4j.api.json.Json;

/**
 * A server of the API that knows no streams: whoever wants to know how a run goes has to look. It
 * takes its operations from the annotations of the contract.
 */
final class PlainServer implements AutoCloseable {
  private static final int POLL_AFTER_MS = 20;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<PlainOperation> operations;
  private final List<String> asked = new CopyOnWriteArrayList<>();

  PlainServer(Backend backend) {
    operations =
        Stream.of(
                backend.assistants(),
                backend.threads(),
                backend.messages(),
                backend.runs(),
                backend.runSteps(),
                backend.files(),
                backend.models(),
                backend.vectorStores(),
                backend.vectorStoreFiles())
            .flatMap(PlainOperation::of)
            .toList();
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException noPort) {
      throw new IllegalStateException(noPort);
    }
    server.setExecutor(threads);
    server.createContext("/v1", this::handle);
    server.start();
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
  }

  /** All requests so far, such as {@code GET /threads/thread_x}. */
  List<String> asked() {
    return List.copyOf(asked);
  }

  private void handle(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getRawPath().substring("/v1".length());
    asked.add(exchange.getRequestMethod() + " " + path);
    try {
      answer(exchange, path);
    } catch (InvalidParameterException refused) {
      send(exchange, 400, new ApiError.Envelope(ApiError.invalidRequest(refused.getMessage())));
    } catch (ApiException refused) {
      send(exchange, refused.status(), new ApiError.Envelope(refused.error()));
    }
    exchange.close();
  }

  private void answer(HttpExchange exchange, String path) throws IOException {
    byte[] body = exchange.getRequestBody().readAllBytes();
    Optional<PlainOperation.Call> call =
        operations.stream()
            .flatMap(each -> each.matching(exchange.getRequestMethod(), path).stream())
            .findFirst();
    Object result =
        call.orElseThrow(() -> ApiException.notFound("Unknown: " + path))
            .with(
                exchange.getRequestURI().getQuery(),
                body,
                exchange.getRequestHeaders().getFirst("Content-Type"));
    send(exchange, 200, result);
  }

  private static void send(HttpExchange exchange, int status, Object result) throws IOException {
    if (result instanceof Run run && !run.status().ended()) {
      exchange.getResponseHeaders().set("openai-poll-after-ms", Integer.toString(POLL_AFTER_MS));
    }
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    byte[] bytes =
        result instanceof InputStream content
            ? content.readAllBytes()
            : Json.write(result).getBytes(UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
