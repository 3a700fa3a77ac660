package org.assistants4j.liberty;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.sun.net.httpserver.HttpServer;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import org.assistants4j.engine.Waiting;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an orchestrator is told by {@code /health/ready}. */
class ReadinessIT {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  @TempDir Path folder;
  private int port;
  private URI ready;

  @Test
  void aNodeWhoseModelIsGoneIsNotReadyUntilItIsBack() throws IOException {
    HttpServer model = model();
    URI url = URI.create("http://user:secret@localhost:" + port + "/v1");
    try (ServerProcess server = new ServerProcess(folder, url)) {
      server.start();
      ready = server.url().resolve("/health/ready");
      Waiting.until(this::status, status -> status == 200);
      assertEquals("UP", check("assistants-store").getString("status"));
      assertEquals("ready", data("assistants-store").getString("database"));
      assertEquals("http://localhost:" + port, data("assistants-model").getString("server"));

      model.stop(0);
      Waiting.until(this::status, status -> status == 503);
      assertEquals("DOWN", check("assistants-model").getString("status"));
      assertEquals("cannot be reached", data("assistants-model").getString("model"));
      assertEquals("UP", check("assistants-store").getString("status"));
      assertFalse(look().body().contains("secret"));

      model = model();
      Waiting.until(this::status, status -> status == 200);
    } finally {
      model.stop(0);
    }
  }

  @Test
  void whereTheModelDecidesNothingItsStateIsToldAllTheSame() throws IOException {
    model().stop(0);
    try (ServerProcess server =
        new ServerProcess(folder, URI.create("http://localhost:" + port + "/v1"))
            .with("ASSISTANTS_ENGINE_READINESS_MODEL", "false")) {
      server.start();
      ready = server.url().resolve("/health/ready");
      Waiting.until(this::status, status -> status == 200);
      Waiting.until(() -> data("assistants-model").getString("model"), "cannot be reached"::equals);
      assertEquals("UP", check("assistants-model").getString("status"));
    }
  }

  /** A server on the port of the one before. */
  private HttpServer model() throws IOException {
    InetSocketAddress address = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    HttpServer server = HttpServer.create(address, 0);
    server.createContext(
        "/v1/models",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    port = server.getAddress().getPort();
    return server;
  }

  private int status() {
    return look().statusCode();
  }

  private JsonObject data(String name) {
    return check(name).getJsonObject("data");
  }

  private JsonObject check(String name) {
    try (JsonReader reader = Json.createReader(new StringReader(look().body()))) {
      return reader.readObject().getJsonArray("checks").getValuesAs(JsonObject.class).stream()
          .filter(check -> check.getString("name").equals(name))
          .findFirst()
          .orElseThrow();
    }
  }

  private HttpResponse<String> look() {
    try {
      return HTTP.send(HttpRequest.newBuilder(ready).build(), BodyHandlers.ofString(UTF_8));
    } catch (IOException | InterruptedException broken) {
      throw new AssertionError(broken);
    }
  }
}
