package org.assistants4j.liberty.tenants;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;

/** A caller with a key, and the ids of what is his, by the names of {@link NamingOperation}. */
public final class Tenant {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final URI base;
  private final String key;
  private final Map<String, String> ids = new TreeMap<>();

  /** What came back. */
  public record Reply(int status, String body) {
    public JsonObject json() {
      try (var reader = Json.createReader(new StringReader(body))) {
        return reader.readObject();
      }
    }

    /** The error's message. */
    public String message() {
      return json().getJsonObject("error").getString("message");
    }
  }

  /**
   * @param base the API, with a slash at its end
   */
  public Tenant(URI base, String key) {
    this.base = base;
    this.key = key;
  }

  public Map<String, String> ids() {
    return ids;
  }

  /** Sends an operation that names objects by these ids. */
  public Reply send(NamingOperation operation, Map<String, String> named) {
    NamingOperation filled = operation.naming(named);
    return send(filled.method(), filled.path(), filled.body(), "application/json", filled.beta());
  }

  public Reply get(String path) {
    return send("GET", path, "", "application/json", "assistants=v2");
  }

  public Reply post(String path, String body) {
    return send("POST", path, body, "application/json", "assistants=v2");
  }

  Reply upload(String name, String purpose, String content) {
    String form =
        """
        --x\r
        Content-Disposition: form-data; name="purpose"\r
        \r
        %s\r
        --x\r
        Content-Disposition: form-data; name="file"; filename="%s"\r
        \r
        %s\r
        --x--\r
        """
            .formatted(purpose, name, content);
    return send("POST", "files", form, "multipart/form-data; boundary=x", "assistants=v2");
  }

  private Reply send(String method, String path, String body, String type, String beta) {
    HttpRequest request =
        HttpRequest.newBuilder(base.resolve(path))
            .header("Authorization", "Bearer " + key)
            .header("OpenAI-Beta", beta)
            .header("Content-Type", type)
            .method(method, BodyPublishers.ofString(body))
            .build();
    try {
      var response = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
      return new Reply(response.statusCode(), response.body());
    } catch (IOException broken) {
      throw new UncheckedIOException(method + " " + path, broken);
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }
}
