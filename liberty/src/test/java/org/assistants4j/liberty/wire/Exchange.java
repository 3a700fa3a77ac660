package org.assistants4j.liberty.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/**
 * A recorded answer and what was asked.
 *
 * @param test the class and, unless it was asked before all tests, the method
 * @param path below the application, so it begins with {@code /v1}
 * @param beta the header {@code OpenAI-Beta}; empty when there was none
 * @param body of JSON or of a whole stream of events; empty for the bytes of a file
 */
record Exchange(
    String test, String method, String path, String beta, int status, String type, String body) {
  static final String FILE = "answers.jsonl";

  private static final JsonMapper JSON = JsonMapper.shared();

  /** All that were recorded, oldest first; to be closed. */
  static Stream<Exchange> in(Path folder) throws IOException {
    Path file = folder.resolve(FILE);
    return Files.exists(file)
        ? Files.lines(file).map(line -> JSON.readValue(line, Exchange.class))
        : Stream.empty();
  }

  String version() {
    return beta.contains("assistants=v1") ? "v1" : "v2";
  }

  boolean succeeded() {
    return status >= 200 && status < 300;
  }

  boolean streamed() {
    return type.startsWith("text/event-stream");
  }

  /** Whether there is a body and its form is the API's: HEAD has none, OPTIONS is not the API's. */
  boolean told() {
    return !method.equals("HEAD") && !method.equals("OPTIONS");
  }

  @Override
  public String toString() {
    return method + " " + path + " (" + version() + ", " + status + ", " + test + ")";
  }
}
