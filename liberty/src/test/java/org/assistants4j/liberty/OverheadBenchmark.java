package org.assistants4j.liberty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assistants4j.engine.model.StubModelServer;
import org.assistants4j.engine.model.StubReply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What a run costs beyond its model: one prompt, streamed by a stub, straight and through a server
 * of its own. It prints times and asserts none: {@code mvn verify -Dtest=none
 * -Dit.test=OverheadBenchmark}
 */
class OverheadBenchmark {
  private static final int WARM_UP = 300;
  private static final int PAIRS = 300;
  private static final int PACED_PAIRS = 60;
  private static final int CHATS = 100;
  private static final int PIECES = 40;
  private static final Duration PACE = Duration.ofMillis(10);
  private static final String MESSAGES =
      "\"messages\":[{\"role\":\"user\",\"content\":\"Which rooms are free tomorrow?\"}]";
  private static final Pattern TEXT =
      Pattern.compile("data: ?\\{.*\"(delta\":\\{\"content\":\"|value\":\").*");
  private static final Pattern ID = Pattern.compile("\"id\":\"([^\"]+)\"");

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private volatile StubReply reply = answer(wire -> {});
  private URI model;
  private URI server;
  private String assistantId;

  /** When the first text was there and when the last line was, in ms since the request. */
  private record Took(double first, double end) {}

  private interface Request {
    Took send() throws IOException, InterruptedException;
  }

  @Test
  void printsWhatARunCosts(@TempDir Path folder) throws Exception {
    try (StubModelServer stub = new StubModelServer(wire -> reply.send(wire));
        ServerProcess process =
            new ServerProcess(folder, stub.url()).measured().with("ASSISTANTS_CHAT_RATE", "0")) {
      model = stub.url();
      server = process.url();
      printStart("first start, empty database", process);
      process.kill();
      printStart("second start", process);
      printMemory(process.pid());
      assistantId = id(post("/v1/assistants", "{\"model\":\"stub\"}"));
      for (int i = 0; i < WARM_UP; i++) {
        straight();
        onPreparedThread();
        threadAndRun();
      }
      print("%n%d pieces without a pause, %d pairs", PIECES, PAIRS);
      compare(PAIRS, "run on a prepared thread", this::onPreparedThread);
      compare(PAIRS, "thread, message and run", this::threadAndRun);
      reply = answer(wire -> LockSupport.parkNanos(PACE.toNanos()));
      print("%n%d pieces %d ms apart, %d pairs", PIECES, PACE.toMillis(), PACED_PAIRS);
      compare(PACED_PAIRS, "run on a prepared thread", this::onPreparedThread);
      print("%nresident at the end: %s", Resident.of(process.pid()));
    }
  }

  private void printStart(String label, ServerProcess process) throws Exception {
    long began = System.nanoTime();
    process.start();
    double answers = millisSince(began);
    chat(null);
    print(
        "%s: answers after %.0f ms, has answered a first chat after %.0f ms",
        label, answers, millisSince(began));
  }

  private void printMemory(long pid) throws Exception {
    for (int i = 0; i < CHATS; i++) {
      chat(null);
    }
    print("%nresident after %d chats of a session each: %s", CHATS, Resident.of(pid));
    String cookie = chat(null);
    for (int i = 0; i < CHATS; i++) {
      chat(cookie);
    }
    print("resident after %d more in one session: %s", CHATS, Resident.of(pid));
  }

  /** The two by turns, each of them as often first as second. */
  private void compare(int pairs, String label, Request throughServer) throws Exception {
    List<Took> direct = new ArrayList<>();
    List<Took> through = new ArrayList<>();
    for (int i = 0; i < pairs; i++) {
      if (i % 2 == 0) {
        direct.add(straight());
        through.add(throughServer.send());
      } else {
        through.add(throughServer.send());
        direct.add(straight());
      }
    }
    print("  %s", label);
    row("first text", direct.stream().map(Took::first), through.stream().map(Took::first));
    row("end", direct.stream().map(Took::end), through.stream().map(Took::end));
  }

  private static void row(String label, Stream<Double> direct, Stream<Double> through) {
    double[] straight = direct.mapToDouble(Double::doubleValue).toArray();
    double[] server = through.mapToDouble(Double::doubleValue).toArray();
    double[] added = new double[straight.length];
    Arrays.setAll(added, i -> server[i] - straight[i]);
    print(
        "    %-10s  straight %6.2f (p95 %6.2f)  server %6.2f (p95 %6.2f)"
            + "  added %6.2f (p95 %6.2f)  ratio %.2f",
        label,
        quantile(straight, 0.5),
        quantile(straight, 0.95),
        quantile(server, 0.5),
        quantile(server, 0.95),
        quantile(added, 0.5),
        quantile(added, 0.95),
        quantile(server, 0.5) / quantile(straight, 0.5));
  }

  private Took straight() throws IOException, InterruptedException {
    String body = "{\"model\":\"stub\",\"stream\":true," + MESSAGES + "}";
    return stream(URI.create(model + "/chat/completions"), body, "[DONE]");
  }

  private Took onPreparedThread() throws IOException, InterruptedException {
    String thread = id(post("/v1/threads", "{" + MESSAGES + "}"));
    String body = "{\"assistant_id\":\"" + assistantId + "\",\"stream\":true}";
    return stream(server.resolve("/v1/threads/" + thread + "/runs"), body, "thread.run.completed");
  }

  private Took threadAndRun() throws IOException, InterruptedException {
    String body =
        "{\"assistant_id\":\"%s\",\"stream\":true,\"thread\":{%s}}"
            .formatted(assistantId, MESSAGES);
    return stream(server.resolve("/v1/threads/runs"), body, "thread.run.completed");
  }

  private Took stream(URI url, String body, String last) throws IOException, InterruptedException {
    long began = System.nanoTime();
    double first = 0;
    int pieces = 0;
    boolean complete = false;
    try (Stream<String> lines = http.send(json(url, body), BodyHandlers.ofLines()).body()) {
      for (Iterator<String> each = lines.iterator(); each.hasNext(); ) {
        String line = each.next();
        if (!complete && TEXT.matcher(line).matches() && pieces++ == 0) {
          first = millisSince(began);
        }
        complete |= line.contains(last);
      }
    }
    double end = millisSince(began);
    assertTrue(complete, "The stream broke off.");
    assertTrue(pieces >= PIECES, "There were but " + pieces + " pieces.");
    return new Took(first, end);
  }

  /** Says something in this session, or in a new one, and returns its cookie. */
  private String chat(String cookie) throws IOException, InterruptedException {
    HttpRequest request = json(server.resolve("/api/chat"), "{\"message\":\"Hello there\"}");
    if (cookie != null) {
      request =
          HttpRequest.newBuilder(request, (name, value) -> true).header("Cookie", cookie).build();
    }
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    assertEquals(200, response.statusCode(), response.body());
    return response.headers().firstValue("Set-Cookie").orElse("").split(";")[0];
  }

  private String post(String path, String body) throws IOException, InterruptedException {
    HttpResponse<String> response =
        http.send(json(server.resolve(path), body), BodyHandlers.ofString());
    assertEquals(200, response.statusCode(), response.body());
    return response.body();
  }

  private static HttpRequest json(URI url, String body) {
    return HttpRequest.newBuilder(url)
        .header("Content-Type", "application/json")
        .header("OpenAI-Beta", "assistants=v2")
        .POST(BodyPublishers.ofString(body))
        .build();
  }

  private static String id(String json) {
    Matcher id = ID.matcher(json);
    assertTrue(id.find(), json);
    return id.group(1);
  }

  private static StubReply answer(StubReply beforeEach) {
    StubReply all = StubReply.stream();
    for (int i = 0; i < PIECES; i++) {
      all = all.then(beforeEach).then(StubReply.delta("{\"content\":\"word" + i + " \"}"));
    }
    return all.then(StubReply.finish("stop"))
        .then(StubReply.usage(7, PIECES))
        .then(StubReply.done());
  }

  private static double quantile(double[] values, double share) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[(int) Math.ceil(share * sorted.length) - 1];
  }

  private static double millisSince(long nanos) {
    return (System.nanoTime() - nanos) / 1e6;
  }

  private static void print(String format, Object... values) {
    System.out.println(format.formatted(values));
  }
}
