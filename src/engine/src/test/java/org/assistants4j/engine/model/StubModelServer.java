package org.assistants4j.engine.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * An OpenAI-compatible server that says what a test tells it to say.
 *
 * <pre>{@code
 * try (StubModelServer server = new StubModelServer()) {
 *   server.then(StubReply.text("Hel", "lo")).then(StubReply.error(429, "Rate limit reached"));
 *   Model model = new ChatCompletionsModel(new ModelSettings(server.url(), null, "stub"));
 * }
 * }</pre>
 */
public final class StubModelServer implements AutoCloseable {
  static {
    // Else each chunk waits for the acknowledgement of the one before, some 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
  }

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final StubReply otherwise;
  private final Queue<StubReply> script = new ConcurrentLinkedQueue<>();
  private final List<Request> requests = new CopyOnWriteArrayList<>();
  private final BlockingQueue<Request> unseen = new LinkedBlockingQueue<>();
  private final CountDownLatch released = new CountDownLatch(1);
  private final CountDownLatch disconnected = new CountDownLatch(1);

  /** What a client sent. */
  public record Request(JsonObject body, Map<String, List<String>> headers) {
    /** The first value of a header; empty when there is none. */
    public String header(String name) {
      return headers.entrySet().stream()
          .filter(each -> each.getKey().equalsIgnoreCase(name))
          .map(Map.Entry::getValue)
          .flatMap(Collection::stream)
          .findFirst()
          .orElse("");
    }
  }

  public StubModelServer() throws IOException {
    this(StubReply.text("Hello ", "from ", "the ", "stub."));
  }

  /**
   * @param otherwise the reply when the script is empty
   */
  public StubModelServer(StubReply otherwise) throws IOException {
    this.otherwise = otherwise;
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/v1/chat/completions", this::handle);
    server.start();
  }

  /** For a field of a test class, where nothing may be thrown that is checked. */
  public static StubModelServer started() {
    try {
      return new StubModelServer();
    } catch (IOException noPort) {
      throw new UncheckedIOException(noPort);
    }
  }

  /** The base for clients. */
  public URI url() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
  }

  /** Adds the reply to the next request without one. */
  public StubModelServer then(StubReply reply) {
    script.add(reply);
    return this;
  }

  /** Takes back the replies that no request has got yet. */
  public void forgetScript() {
    script.clear();
  }

  /** All requests so far, oldest first. */
  public List<Request> requests() {
    return List.copyOf(requests);
  }

  /** The next request that was not taken yet, waiting for it up to 10 s. */
  public Request take() throws InterruptedException {
    Request request = unseen.poll(10, TimeUnit.SECONDS);
    if (request == null) {
      throw new AssertionError("No request came.");
    }
    return request;
  }

  /** Lets the replies go on that are holding. */
  public void release() {
    released.countDown();
  }

  /** Whether a client went away before its reply was written, waiting for it up to 10 s. */
  public boolean lostClient() throws InterruptedException {
    return disconnected.await(10, TimeUnit.SECONDS);
  }

  @Override
  public void close() {
    release();
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    JsonObject body = Upstream.parse(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
    Request request =
        new Request(Objects.requireNonNull(body), Map.copyOf(exchange.getRequestHeaders()));
    requests.add(request);
    unseen.add(request);
    StubReply reply = script.poll();
    try {
      (reply == null ? otherwise : reply).send(new Connection(exchange));
    } catch (IOException e) {
      disconnected.countDown();
      // The JDK's server breaks the connection when a handler fails.
      throw e;
    }
    exchange.close();
  }

  private final class Connection implements StubReply.Wire {
    private final HttpExchange exchange;

    Connection(HttpExchange exchange) {
      this.exchange = exchange;
    }

    @Override
    public void begin(int status, Map<String, String> headers, long length) throws IOException {
      headers.forEach(exchange.getResponseHeaders()::set);
      exchange.sendResponseHeaders(status, length);
    }

    @Override
    public void write(String text) throws IOException {
      exchange.getResponseBody().write(text.getBytes(UTF_8));
      exchange.getResponseBody().flush();
    }

    @Override
    public void hold() throws IOException {
      try {
        released.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IOException(e);
      }
    }
  }
}
