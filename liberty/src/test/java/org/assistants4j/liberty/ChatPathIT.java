package org.assistants4j.liberty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import org.assistants4j.liberty.chat.Form;
import org.assistants4j.liberty.chat.Listening;
import org.assistants4j.liberty.chat.Told;
import org.assistants4j.liberty.chat.Visitor;
import org.assistants4j.liberty.host.Concierge;
import org.assistants4j.liberty.host.HostApplication;
import org.assistants4j.liberty.host.Rooms;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A host application that has the endpoint where it wants it, beside its own. */
@ExtendWith(ArquillianExtension.class)
class ChatPathIT {
  @ArquillianResource private URI url;

  @Deployment(testable = false)
  static WebArchive host() {
    return Wars.configured(
        Wars.hostWithAll(HostApplication.class, Rooms.class, Concierge.class),
        """
        assistants.chat.path=/help/desk
        assistants.assistant.name=Host
        assistants.assistant.tools=book_room,file_search
        """);
  }

  @Test
  void theEndpointIsWhereTheHostWantsItAndNowhereElse() {
    Visitor visitor = new Visitor(url, "help/desk");

    assertEquals(200, visitor.get("").status());
    assertEquals(200, visitor.get("/about").status());
    assertEquals(404, visitor.get("/nothing").status());
    for (String other : new String[] {"api/chat", "api/chat/about", "help/desktop", "chat"}) {
      assertEquals(404, new Visitor(url, other).get("").status(), other);
    }
    assertTrue(new Visitor(url, "app/rooms").get("").text().contains("Blue room"));
  }

  @Test
  void everythingWorksThere() {
    Visitor visitor = new Visitor(url, "help/desk");
    try (Listening stream = visitor.listen("Hello", "q-1")) {
      stream.end("done");
      assertTrue(stream.told().size() > 3, "events: " + stream.told());
    }
    visitor.upload(Form.file("a.txt", "Some facts.")).json(201);
    assertEquals(2, visitor.get("?limit=5").json(200).getJsonArray("messages").size());
    assertEquals(1, visitor.get("/files").json(200).getJsonArray("files").size());
    assertEquals(204, visitor.post("/stop", "{}").status());
    assertEquals(204, visitor.delete("").status());
  }

  @Test
  void aFunctionOfTheHostIsToldAtItsStartAndEnd() {
    Visitor visitor = new Visitor(url, "help/desk");
    try (Listening stream = visitor.listen("Call book_room with {\"room\": \"Red\"}", "q-1")) {
      JsonObject done = stream.end("done").data();

      List<JsonObject> tools = data(stream, "tool");
      assertEquals(2, tools.size(), tools.toString());
      assertEquals("book_room", tools.get(0).getString("name"));
      assertEquals(tools.get(0).getString("id"), tools.get(1).getString("id"));
      assertFalse(tools.get(0).getBoolean("done"));
      assertEquals(tools.subList(1, 2), done.getJsonArray("tools"));
    }
  }

  @Test
  void whatIsQuotedFromAFileIsToldAsACitation() {
    Visitor visitor = new Visitor(url, "help/desk");
    String file =
        visitor
            .upload(Form.file("facts.txt", "The code name of the project is Bluebird."))
            .json(201)
            .getJsonArray("files")
            .getJsonObject(0)
            .getString("id");
    try (Listening stream = visitor.listen("What is the code name of the project?", "q-1", file)) {
      JsonObject done = stream.end("done").data();

      List<JsonObject> citations = data(stream, "citation");
      assertEquals("facts.txt", citations.get(0).getString("file"));
      assertEquals(citations, done.getJsonArray("citations"));
      assertTrue(done.getString("reply").contains("[1]"), done.getString("reply"));
    }
  }

  private static List<JsonObject> data(Listening stream, String event) {
    return stream.told().stream()
        .filter(told -> told.event().equals(event))
        .map(Told::data)
        .toList();
  }
}
