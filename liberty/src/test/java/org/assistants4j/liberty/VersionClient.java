package org.assistants4j.liberty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.assistants4j.engine.Waiting;

/**
 * Plain JSON through HTTP in one version of the API, for what our own client does not speak. Bodies
 * are written with single quotes.
 */
final class VersionClient {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final Pattern EVENT = Pattern.compile("event: ?(.+)\\ndata: ?(.+)\\n");

  private final URI base;
  private final String version;

  /**
   * @param version {@code v1} or {@code v2}
   */
  VersionClient(URI application, String version) {
    this.base = application.resolve("v1/");
    this.version = version;
  }

  /** An event of a stream. */
  record Event(String name, String data) {
    JsonObject json() {
      return VersionClient.json(data);
    }
  }

  JsonObject get(String path) throws Exception {
    return answered(send("GET", path, ""));
  }

  JsonObject post(String path, String body) throws Exception {
    return answered(send("POST", path, body));
  }

  JsonObject delete(String path) throws Exception {
    return answered(send("DELETE", path, ""));
  }

  private static JsonObject answered(HttpResponse<String> response) {
    assertEquals(200, response.statusCode(), response.body());
    return json(response.body());
  }

  /** The error with which a request is refused. */
  JsonObject refused(int status, String method, String path, String body) throws Exception {
    HttpResponse<String> response = send(method, path, body);
    assertEquals(status, response.statusCode(), response.body());
    return json(response.body()).getJsonObject("error");
  }

  /** The events of a stream, to its end. */
  List<Event> stream(String path, String body) throws Exception {
    HttpResponse<String> response = send("POST", path, body);
    assertEquals(200, response.statusCode(), response.body());
    assertTrue(response.body().endsWith("event: done\ndata: [DONE]\n\n"), response.body());
    return EVENT
        .matcher(response.body())
        .results()
        .map((MatchResult event) -> new Event(event.group(1), event.group(2)))
        .toList();
  }

  /** The object at a path once it has one of these statuses. */
  JsonObject until(String path, String... statuses) {
    return Waiting.until(
        () -> {
          try {
            return get(path);
          } catch (Exception broken) {
            throw new IllegalStateException(broken);
          }
        },
        object -> List.of(statuses).contains(object.getString("status")));
  }

  /** The content of a file. */
  String download(String fileId) throws Exception {
    HttpResponse<String> response = send("GET", "files/" + fileId + "/content", "");
    assertEquals(200, response.statusCode(), response.body());
    return response.body();
  }

  /** The id of a new text file for assistants. */
  String upload(String name, String text) throws Exception {
    return upload(name, text, "assistants");
  }

  String upload(String name, String text, String purpose) throws Exception {
    String form =
        """
        --x\r
        Content-Disposition: form-data; name="purpose"\r
        \r
        %s\r
        --x\r
        Content-Disposition: form-data; name="file"; filename="%s"\r
        Content-Type: text/plain\r
        \r
        %s\r
        --x--\r
        """
            .formatted(purpose, name, text);
    HttpRequest request =
        request("files")
            .header("Content-Type", "multipart/form-data; boundary=x")
            .POST(HttpRequest.BodyPublishers.ofString(form))
            .build();
    return answered(HTTP.send(request, HttpResponse.BodyHandlers.ofString())).getString("id");
  }

  private HttpResponse<String> send(String method, String path, String body) throws Exception {
    HttpRequest request =
        request(path)
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body.replace('\'', '"')))
            .build();
    return HTTP.send(request, HttpResponse.BodyHandlers.ofString());
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(base.resolve(path))
        .header("OpenAI-Beta", "assistants=" + version);
  }

  static JsonObject json(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
