package org.assistants4j.engine.model;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What a {@link StubModelServer} does with one request. */
@FunctionalInterface
public interface StubReply {
  void send(Wire wire) throws IOException;

  /** The connection to a client. */
  interface Wire {
    /** Begins the response; without a length when {@code length} is 0. */
    void begin(int status, Map<String, String> headers, long length) throws IOException;

    /** Writes and flushes. */
    void write(String text) throws IOException;

    /** Waits until the server is released or closed. */
    void hold() throws IOException;
  }

  /** A whole answer in these pieces, then its usage: 7 tokens in, 3 out. */
  static StubReply text(String... pieces) {
    return stream(pieces).then(finish("stop")).then(usage(7, 3)).then(done());
  }

  /** Pieces of text without an end. */
  static StubReply stream(String... pieces) {
    StubReply all = StubReply::beginStream;
    for (String piece : pieces) {
      all = all.then(delta("{\"content\":" + quoted(piece) + "}"));
    }
    return all;
  }

  /** Calls in these fragments, then their end and usage. */
  static StubReply calls(String... fragments) {
    StubReply all = StubReply::beginStream;
    for (String fragment : fragments) {
      all = all.then(delta("{\"tool_calls\":[" + fragment + "]}"));
    }
    return all.then(finish("tool_calls")).then(usage(7, 3)).then(done());
  }

  /** The first fragment of a call. */
  static String call(int index, String id, String name) {
    return "{\"index\":%d,\"id\":%s,\"type\":\"function\",\"function\":{\"name\":%s,\"arguments\":\"\"}}"
        .formatted(index, quoted(id), quoted(name));
  }

  /** A later fragment of a call. */
  static String arguments(int index, String piece) {
    return "{\"index\":%d,\"function\":{\"arguments\":%s}}".formatted(index, quoted(piece));
  }

  /** A refusal with a JSON or other body. */
  static StubReply error(int status, String body, Map<String, String> headers) {
    return wire -> {
      wire.begin(status, headers, body.getBytes(StandardCharsets.UTF_8).length);
      wire.write(body);
    };
  }

  /** A refusal that is final, whatever its status. */
  static StubReply error(int status, String message) {
    return refusal(status, message, "x-should-retry", "false");
  }

  /** A refusal with a header. */
  static StubReply refusal(int status, String message, String header, String value) {
    String body = "{\"error\":{\"message\":" + quoted(message) + ",\"type\":\"stub\"}}";
    return error(status, body, Map.of("Content-Type", "application/json", header, value));
  }

  /** Pieces of text, then the connection breaks. */
  static StubReply broken(String... pieces) {
    return stream(pieces)
        .then(
            wire -> {
              throw new IOException("broken on purpose");
            });
  }

  /** Nothing at all, not even a status, until the server is released. */
  static StubReply silent() {
    return Wire::hold;
  }

  /** Pieces of text, then nothing until the server is released, then more until nobody listens. */
  static StubReply silentAfter(String... pieces) {
    return stream(pieces)
        .then(Wire::hold)
        .then(
            wire -> {
              for (int i = 0; i < 100_000; i++) {
                wire.write(chunk("{\"content\":\"late\"}", "null"));
              }
            });
  }

  /** A response of 200 with this body, as if it were a stream. */
  static StubReply body(String body) {
    return wire -> {
      beginStream(wire);
      wire.write(body);
    };
  }

  static StubReply finish(String reason) {
    return wire -> wire.write(chunk("{}", quoted(reason)));
  }

  static StubReply usage(int prompt, int completion) {
    String usage =
        "{\"id\":\"c\",\"choices\":[],\"usage\":{\"prompt_tokens\":%d,\"completion_tokens\":%d,"
            + "\"total_tokens\":%d}}";
    return wire -> wire.write(event(usage.formatted(prompt, completion, prompt + completion)));
  }

  static StubReply done() {
    return wire -> wire.write(event("[DONE]"));
  }

  /** A chunk with this delta. */
  static StubReply delta(String json) {
    return wire -> wire.write(chunk(json, "null"));
  }

  default StubReply then(StubReply next) {
    return wire -> {
      send(wire);
      next.send(wire);
    };
  }

  private static void beginStream(Wire wire) throws IOException {
    wire.begin(200, Map.of("Content-Type", "text/event-stream"), 0);
  }

  private static String chunk(String delta, String finish) {
    return event(
        "{\"id\":\"c\",\"object\":\"chat.completion.chunk\",\"created\":1,\"model\":\"stub\","
            + "\"choices\":[{\"index\":0,\"delta\":"
            + delta
            + ",\"finish_reason\":"
            + finish
            + "}]}");
  }

  private static String event(String data) {
    return "data: " + data + "\n\n";
  }

  private static String quoted(String text) {
    return jakarta.json.Json.createValue(text).toString();
  }
}
