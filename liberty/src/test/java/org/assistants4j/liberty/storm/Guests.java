package org.assistants4j.liberty.storm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.assistants4j.engine.AtOnce;
import org.assistants4j.engine.model.StubReply;

/** Many browsers at the chat endpoint at once, each with a session of its own. */
public final class Guests {
  private static final Duration SLOWEST = Duration.ofMinutes(5);
  private static final String MESSAGE = "{\"role\":\"user\",\"content\":\"%s\"}";

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private final URI chat;
  private final URI model;
  private final int turns;

  /**
   * @param chat the endpoint
   * @param model what answers there by {@link #reply}
   * @param turns how often each of them asks
   */
  public Guests(URI chat, URI model, int turns) {
    this.chat = chat;
    this.model = URI.create(model + "/chat/completions");
    this.turns = turns;
  }

  /** A model that repeats all that it was asked in this conversation. */
  public static StubReply reply(String request) {
    return StubReply.text(
        read(request).getJsonArray("messages").getValuesAs(JsonObject.class).stream()
            .filter(message -> message.getString("role").equals("user"))
            .map(message -> message.getString("content") + ". ")
            .toArray(String[]::new));
  }

  /** How long it takes to be answered by the chat, in ms, for each turn of each guest. */
  public double[] chat(int guests) {
    return all(guests, this::chats);
  }

  /** As {@link #chat}, by the model alone. */
  public double[] askModel(int guests) {
    return all(guests, this::asksModel);
  }

  private double[] all(int guests, BiFunction<String, List<Double>, Void> guest) {
    return AtOnce.all(
            guests,
            number -> {
              List<Double> took = new ArrayList<>();
              guest.apply("guest-" + number, took);
              return took;
            })
        .stream()
        .flatMap(List::stream)
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  /** Every other question is answered by events. */
  private Void chats(String name, List<Double> took) {
    String cookie = "";
    for (int turn = 1; turn <= turns; turn++) {
      boolean events = turn % 2 == 1;
      long began = System.nanoTime();
      HttpResponse<String> answer =
          post(
              request(chat, "{\"message\":\"" + question(name, turn) + "\"}")
                  .header("Accept", events ? "text/event-stream" : "application/json")
                  .header("Cookie", cookie));
      took.add((System.nanoTime() - began) / 1e6);
      JsonObject reply = events ? done(answer.body()) : read(answer.body());
      assertEquals(answer(name, turn), reply.getString("reply"));
      cookie = turn == 1 ? answer.headers().firstValue("Set-Cookie").orElseThrow() : cookie;
      cookie = cookie.split(";")[0];
    }
    assertEquals(said(name), history(cookie));
    return null;
  }

  private Void asksModel(String name, List<Double> took) {
    for (int turn = 1; turn <= turns; turn++) {
      List<String> questions = new ArrayList<>();
      for (int earlier = 1; earlier <= turn; earlier++) {
        questions.add(MESSAGE.formatted(question(name, earlier)));
      }
      String body = "{\"stream\":true,\"messages\":[" + String.join(",", questions) + "]}";
      long began = System.nanoTime();
      String answer = post(request(model, body)).body();
      took.add((System.nanoTime() - began) / 1e6);
      assertTrue(answer.contains("[DONE]"), answer);
    }
    return null;
  }

  private static String question(String name, int turn) {
    return "Question " + turn + " of " + name;
  }

  private static String answer(String name, int turn) {
    StringBuilder answer = new StringBuilder();
    for (int earlier = 1; earlier <= turn; earlier++) {
      answer.append(question(name, earlier)).append(". ");
    }
    return answer.toString();
  }

  private List<String> said(String name) {
    List<String> said = new ArrayList<>();
    for (int turn = 1; turn <= turns; turn++) {
      said.add(question(name, turn));
      said.add(answer(name, turn));
    }
    return said;
  }

  private List<String> history(String cookie) {
    HttpResponse<String> history =
        send(HttpRequest.newBuilder(chat).header("Cookie", cookie).timeout(SLOWEST));
    return read(history.body()).getJsonArray("messages").getValuesAs(JsonObject.class).stream()
        .map(message -> message.getString("text"))
        .toList();
  }

  /** The data of the event that ends an answer. */
  private static JsonObject done(String events) {
    int at = events.indexOf("event: done");
    assertTrue(at >= 0, events);
    String data = events.substring(events.indexOf("data:", at) + "data:".length());
    return read(data.substring(0, data.indexOf('\n')));
  }

  private static HttpRequest.Builder request(URI url, String body) {
    return HttpRequest.newBuilder(url)
        .header("Content-Type", "application/json")
        .timeout(SLOWEST)
        .POST(BodyPublishers.ofString(body));
  }

  private HttpResponse<String> post(HttpRequest.Builder request) {
    HttpResponse<String> response = send(request);
    assertEquals(200, response.statusCode(), response.body());
    return response;
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
  }

  private static JsonObject read(String json) {
    try (var reader = Json.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }
}
