package org.assistants4j.liberty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.assistants4j.liberty.chat.Told;
import org.assistants4j.liberty.chat.Visitor;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Many sessions that chat at once, each of which hears its own answers. */
@ExtendWith(ArquillianExtension.class)
class ChatStormIT {
  private static final int SESSIONS = Integer.getInteger("storm.sessions", 1_000);
  private static final int TURNS = 2;
  private static final Duration SLOWEST = Duration.ofMinutes(4);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  @ArquillianResource private URI url;

  @Deployment(testable = false)
  static WebArchive app() {
    return Wars.shipped();
  }

  @Test
  void everyAnswerComesToItsSessionAndNoneIsLost() {
    new Visitor(url).ask("Hello").json(200);
    List<CompletableFuture<Talk>> talks =
        IntStream.range(0, SESSIONS).mapToObj(number -> turns(new Talk(number, 0, ""))).toList();

    List<String> cookies = talks.stream().map(CompletableFuture::join).map(Talk::cookie).toList();

    assertEquals(SESSIONS, cookies.stream().distinct().count());
    for (int number = 0; number < SESSIONS; number += Math.max(1, SESSIONS / 50)) {
      assertHistory(number, cookies.get(number));
    }
  }

  /** Where one session is. */
  private record Talk(int number, int said, String cookie) {
    String question() {
      return "Session " + number + " says " + said;
    }
  }

  private CompletableFuture<Talk> turns(Talk talk) {
    CompletableFuture<Talk> asked = ask(talk);
    for (int turn = 1; turn < TURNS; turn++) {
      asked = asked.thenCompose(this::ask);
    }
    return asked;
  }

  /** Every other one listens to events. */
  private CompletableFuture<Talk> ask(Talk talk) {
    HttpRequest.Builder request =
        request(talk.cookie())
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(Visitor.question(talk.question(), "q-" + talk.said())));
    if (talk.number() % 2 == 0) {
      request.header("Accept", "text/event-stream");
    }
    return http.sendAsync(request.build(), BodyHandlers.ofString())
        .thenApply(answer -> heard(talk, answer));
  }

  private static Talk heard(Talk talk, HttpResponse<String> answer) {
    assertEquals(200, answer.statusCode(), answer.body());
    String whole =
        talk.number() % 2 == 0
            ? answer.body().substring(answer.body().indexOf("event: done"))
            : answer.body();
    assertTrue(whole.contains("You wrote: \\\"" + talk.question() + "\\\""), answer.body());
    String cookie =
        answer.headers().firstValue("Set-Cookie").map(it -> it.split(";")[0]).orElse(talk.cookie());
    return new Talk(talk.number(), talk.said() + 1, cookie);
  }

  private void assertHistory(int number, String cookie) {
    JsonObject history =
        http.sendAsync(request(cookie).build(), BodyHandlers.ofString())
            .thenApply(answer -> Told.json(answer.body()))
            .join();
    List<String> questions =
        history.getJsonArray("messages").getValuesAs(JsonObject.class).stream()
            .filter(message -> message.getString("role").equals("user"))
            .map(message -> message.getString("text"))
            .toList();
    assertEquals(
        IntStream.range(0, TURNS).mapToObj(said -> new Talk(number, said, "").question()).toList(),
        questions);
  }

  private HttpRequest.Builder request(String cookie) {
    HttpRequest.Builder request = HttpRequest.newBuilder(url.resolve("api/chat")).timeout(SLOWEST);
    return cookie.isEmpty() ? request : request.header("Cookie", cookie);
  }
}
