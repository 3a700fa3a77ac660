package org.assistants4j.liberty.fuzz;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assistants4j.engine.Waiting;
import org.assistants4j.engine.model.StubModelServer;
import org.assistants4j.engine.model.StubReply;

/** One object of each kind, so that a request can be right. */
final class World {
  private final Map<String, String> ids = new LinkedHashMap<>();
  private final List<Operation> operations = Operations.all();
  private final Connection connection;

  private World(Connection connection) {
    this.connection = connection;
  }

  /** The ids by the names that operations have for them. */
  static Map<String, String> made(URI base, StubModelServer model) {
    try (Connection connection = new Connection(base)) {
      World world = new World(connection);
      world.make(model);
      return Map.copyOf(world.ids);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void make(StubModelServer model) throws IOException {
    ids.put("model", "stub");
    note("file", "/files");
    note("assistant", "/assistants");
    note("thread", "/threads");
    ids.put("message", first("/threads/{thread}/messages"));
    model.then(StubReply.text("Hello"));
    note("run", "/threads/{thread}/runs");
    until("/threads/{thread}/runs/{run}", "completed");
    ids.put("step", first("/threads/{thread}/runs/{run}/steps"));
    model.then(StubReply.calls(StubReply.call(0, "call_1", "f"), StubReply.arguments(0, "{}")));
    JsonObject waiting = note("waiting_run", "/threads/runs");
    ids.put("waiting_thread", waiting.getString("thread_id"));
    until("/threads/{waiting_thread}/runs/{waiting_run}", "requires_action");
    note("vector_store", "/vector_stores");
    note("batch", "/vector_stores/{vector_store}/file_batches");
    until("/vector_stores/{vector_store}/file_batches/{batch}", "completed");
  }

  private JsonObject note(String name, String path) throws IOException {
    JsonObject made = asked("POST", path);
    ids.put(name, made.getString("id"));
    return made;
  }

  private String first(String path) throws IOException {
    return asked("GET", path).getJsonArray("data").getJsonObject(0).getString("id");
  }

  private void until(String path, String status) {
    Waiting.until(
        () -> {
          try {
            return asked("GET", path);
          } catch (IOException broken) {
            throw new UncheckedIOException(broken);
          }
        },
        seen -> seen.getString("status").equals(status));
  }

  private JsonObject asked(String method, String path) throws IOException {
    Request request =
        operations.stream()
            .filter(each -> each.method().equals(method) && each.path().equals(path))
            .filter(each -> !each.body().contains("\"stream\":true"))
            .findFirst()
            .orElseGet(() -> new Operation(method, path, List.of(), "", "v2"))
            .request(ids);
    Answer answer = connection.send(request);
    if (answer.status() != 200) {
      throw new AssertionError(request + " gave " + answer);
    }
    return answer.json();
  }
}
