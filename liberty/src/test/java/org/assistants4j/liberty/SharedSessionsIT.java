package org.assistants4j.liberty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.assistants4j.engine.Postgres;
import org.assistants4j.engine.Waiting;
import org.assistants4j.engine.model.StubModelServer;
import org.assistants4j.engine.model.StubReply;
import org.assistants4j.liberty.chat.Listening;
import org.assistants4j.liberty.chat.Visitor;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two servers on one PostgreSQL, which share their sessions, and one of them is killed. */
class SharedSessionsIT {
  @TempDir Path folder;

  @Test
  void aConversationGoesOnAtTheOtherServer() throws Exception {
    Assumptions.assumeTrue(Postgres.isThere(), "There is no PostgreSQL for this machine.");
    Map<String, String> database = DatabaseUnderTest.newPostgres();
    try (StubModelServer model = new StubModelServer();
        ServerProcess first = server("first", model, database);
        ServerProcess second = server("second", model, database)) {
      first.start();
      Visitor visitor = new Visitor(first.url().resolve("/"));
      visitor.ask("one", "q-1").json(200);
      String conversation = visitor.get("").json(200).getString("conversation");
      second.start();
      Visitor there = visitor.at(second.url().resolve("/"));
      assertEquals(conversation, there.get("").json(200).getString("conversation"));

      model.then(StubReply.silentAfter("I was about "));
      Visitor begun = new Visitor(first.url().resolve("/"));
      try (Listening stream = begun.listen("two", "q-2")) {
        stream.until("delta");
        assertTrue(
            begun.at(second.url().resolve("/")).get("").json(200).getBoolean("answering"),
            "The other server does not know of the answer that goes on.");
        first.kill();
      }

      assertFalse(first.isAlive());
      goesOn(there, conversation);
      wasNotLost(begun.at(second.url().resolve("/")), model);
    }
  }

  private static void goesOn(Visitor visitor, String conversation) {
    visitor.ask("And now?", "q-3").json(200);
    JsonObject history = visitor.get("").json(200);
    assertEquals(conversation, history.getString("conversation"));
    assertEquals(List.of("one", "stub", "And now?", "stub"), texts(history));
  }

  /** A conversation whose first answer was under way: the other server takes its run over. */
  private static void wasNotLost(Visitor visitor, StubModelServer model) {
    model.release();
    JsonObject history =
        Waiting.until(
            () -> visitor.get("").json(200),
            it -> !it.getBoolean("answering") && it.getJsonArray("messages").size() == 2);
    assertEquals(List.of("two", "stub"), texts(history));
    assertEquals("q-2", history.getJsonArray("messages").getJsonObject(0).getString("id"));
  }

  private static List<String> texts(JsonObject history) {
    return history.getJsonArray("messages").getValuesAs(JsonObject.class).stream()
        .map(message -> message.getString("text").replace("Hello from the stub.", "stub"))
        .toList();
  }

  private ServerProcess server(String name, StubModelServer model, Map<String, String> database)
      throws IOException {
    ServerProcess server =
        new ServerProcess(Files.createDirectory(folder.resolve(name)), model.url())
            .including("sessions-in-database.xml")
            .with("ASSISTANTS_ENGINE_DATA", folder.resolve("files").toString());
    database.forEach(server::with);
    return server;
  }
}
