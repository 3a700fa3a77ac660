package org.assistants4j.liberty.chat;

import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A browser without a page: it keeps cookies, and nothing that it receives may hold an id of the
 * API.
 */
public final class Visitor {
  private static final Pattern INSIDE =
      Pattern.compile(
          "\\b((thread|run|msg|asst|step|call|vs)_|file-)(?=[A-Za-z]*\\d)[A-Za-z0-9]{8}");
  private static final Duration SLOWEST = Duration.ofSeconds(60);

  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(cookies).build();
  private final URI base;
  private final String path;

  /**
   * @param base the root of the application, with a slash at its end
   */
  public Visitor(URI base) {
    this(base, "api/chat");
  }

  public Visitor(URI base, String path) {
    this.base = base;
    this.path = path;
  }

  /** Another visitor with the same cookies, at another server. */
  public Visitor at(URI otherBase) {
    Visitor same = new Visitor(otherBase, path);
    cookies.getCookieStore().getCookies().forEach(same::keep);
    return same;
  }

  private void keep(HttpCookie cookie) {
    cookies.getCookieStore().add(base, cookie);
  }

  /** Takes a cookie. */
  public void keep(String name, String value) {
    HttpCookie cookie = new HttpCookie(name, value);
    cookie.setPath("/");
    cookie.setVersion(0);
    keep(cookie);
  }

  /** The value of a cookie, or empty. */
  public String cookie(String name) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(name))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  public List<HttpCookie> cookies() {
    return cookies.getCookieStore().getCookies();
  }

  /** A request below the endpoint. */
  public HttpRequest.Builder request(String below) {
    return HttpRequest.newBuilder(base.resolve(path + below)).timeout(SLOWEST);
  }

  /** A page of the application beside the endpoint. */
  public Answered page(String page) {
    return send(HttpRequest.newBuilder(base.resolve(page)).timeout(SLOWEST).build());
  }

  public Answered get(String below) {
    return send(request(below).build());
  }

  public Answered delete(String below) {
    return send(request(below).DELETE().build());
  }

  public Answered post(String below, String json) {
    return send(json(below, json).build());
  }

  public HttpRequest.Builder json(String below, String json) {
    return request(below)
        .header("Content-Type", "application/json")
        .POST(BodyPublishers.ofString(json));
  }

  /** Asks, and waits for the whole answer. */
  public Answered ask(String message) {
    return ask(message, null);
  }

  public Answered ask(String message, String id, String... files) {
    return post("", question(message, id, files));
  }

  /** Asks for an answer by events. */
  public Listening listen(String message, String id, String... files) {
    HttpRequest request =
        json("", question(message, id, files)).header("Accept", "text/event-stream").build();
    return new Listening(http, request);
  }

  public static String question(String message, String id, String... files) {
    JsonObjectBuilder question = Json.createObjectBuilder().add("message", message);
    if (id != null) {
      question.add("id", id);
    }
    JsonArrayBuilder handles = Json.createArrayBuilder();
    List.of(files).forEach(handles::add);
    return question.add("files", handles).build().toString();
  }

  public Answered upload(Form form) {
    return send(
        request("/files").header("Content-Type", form.type()).POST(form.publisher()).build());
  }

  /** Sends anything, and looks at what comes back. */
  public Answered send(HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      check(response.body() + response.headers().map());
      return new Answered(response);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  /** Bytes, for what is no text. */
  public HttpResponse<byte[]> bytes(String below) {
    try {
      return http.send(request(below).build(), BodyHandlers.ofByteArray());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  /** That no id of the API is in what a browser sees. */
  static void check(String seen) {
    assertFalse(INSIDE.matcher(seen).find(), () -> "An id of the API is in: " + seen);
  }
}
