package org.assistants4j.liberty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.UUID;
import org.assistants4j.liberty.chat.Answered;
import org.assistants4j.liberty.chat.Doors;
import org.assistants4j.liberty.chat.Form;
import org.assistants4j.liberty.chat.Visitor;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Whose conversation a session has, and who else has it not. */
@ExtendWith(ArquillianExtension.class)
class ChatSessionIT {
  private static final String SESSION = "JSESSIONID";
  private static final String SIGNED_ON = "LtpaToken2";

  @ArquillianResource private URI url;

  @Deployment(testable = false)
  static WebArchive app() {
    return Wars.assistants4j().addClass(Doors.class);
  }

  private Visitor visitor() {
    return new Visitor(url);
  }

  private Visitor person(String name) {
    Visitor visitor = visitor();
    assertEquals(200, visitor.page("doors/in?user=" + name).status());
    return visitor;
  }

  private static String current(Visitor visitor) {
    JsonObject history = visitor.get("").json(200);
    return history.isNull("conversation") ? "" : history.getString("conversation");
  }

  private static List<JsonObject> conversations(Visitor visitor) {
    return visitor
        .get("/conversations")
        .json(200)
        .getJsonArray("conversations")
        .getValuesAs(JsonObject.class);
  }

  @Test
  void theSessionHoldsOneStringAndNothingElse() {
    Visitor visitor = visitor();
    visitor.ask("Hello").json(200);
    visitor.upload(Form.file("a.txt", "Some facts.")).json(201);

    assertEquals(
        "org.assistants4j.chat.thread=java.lang.String",
        visitor.page("doors/session").text().strip());
    HttpCookie session =
        visitor.cookies().stream().filter(it -> it.getName().equals(SESSION)).findFirst().get();
    assertTrue(session.isHttpOnly());
  }

  @Test
  void theSessionsCookieIsNotSentAlongByOtherSites() {
    Answered first = visitor().ask("Hello");

    assertTrue(first.header("Set-Cookie").contains("SameSite=Lax"), first.header("Set-Cookie"));
    assertTrue(first.header("Set-Cookie").contains("HttpOnly"), first.header("Set-Cookie"));
  }

  @Test
  void whoLogsInKeepsTheConversationUnderAnotherSessionId() {
    Visitor visitor = visitor();
    visitor.ask("My name is Ann").json(200);
    String conversation = current(visitor);
    String before = visitor.cookie(SESSION);

    visitor.page("doors/in?user=ann");

    assertEquals(conversation, current(visitor));
    assertNotEquals(before, visitor.cookie(SESSION));
    assertEquals("My name is Ann", conversations(visitor).get(0).getString("title"));
    Visitor fixed = visitor();
    fixed.keep(SESSION, before);
    assertEquals("", current(fixed));
  }

  @Test
  void aSessionIdThatSomebodyElseKnewBeforeTheLoginIsWorthNothing() {
    Visitor attacker = visitor();
    attacker.ask("I was here first").json(200);
    Visitor victim = visitor();
    victim.keep(SESSION, attacker.cookie(SESSION));
    victim.page("doors/in?user=ann");
    victim.ask("My secret").json(200);
    String conversation = current(victim);

    assertNotEquals("", conversation);
    assertEquals("", current(attacker));
    assertFalse(attacker.get("").text().contains("My secret"));
    assertEquals("not_found", attacker.post("/conversations/" + conversation, "{}").code(404));
  }

  @Test
  void whoComesBackFindsTheNewestConversation() {
    Visitor first = person("ann");
    first.post("/conversations", "{}");
    first.ask("Which rooms are free?").json(200);
    String conversation = current(first);

    Visitor again = person("ann");

    assertEquals(conversation, current(again));
    assertEquals("", again.cookie(SESSION));
    again.ask("And tomorrow?").json(200);
    assertEquals(4, first.get("").json(200).getJsonArray("messages").size());
  }

  @Test
  void aPersonGoesOnWithRenamesAndDeletesConversations() {
    Visitor bob = person("bob");
    bob.post("/conversations", "{}");
    bob.ask("The first question").json(200);
    String first = current(bob);
    bob.post("/conversations", "{}");
    assertEquals("", current(bob));
    bob.ask("The second question").json(200);
    String second = current(bob);

    assertEquals("The second question", conversations(bob).get(0).getString("title"));
    assertTrue(conversations(bob).get(0).getBoolean("current"));
    JsonObject history = bob.post("/conversations/" + first, "{}").json(200);
    assertEquals(first, history.getString("conversation"));
    assertEquals(first, current(bob));
    assertEquals(204, rename(bob, second, "{\"title\":\"Rooms\"}").status());
    assertEquals("Rooms", conversations(bob).get(0).getString("title"));
    assertEquals("invalid_value", rename(bob, second, "{\"title\":\" \"}").code(400));
    assertEquals("invalid_type", rename(bob, second, "{\"title\":1}").code(400));
    assertEquals(204, bob.delete("/conversations/" + first).status());
    assertEquals("", current(bob));
    assertEquals("not_found", bob.delete("/conversations/" + first).code(404));
  }

  private static Answered rename(Visitor visitor, String conversation, String json) {
    return visitor.send(
        visitor
            .request("/conversations/" + conversation)
            .header("Content-Type", "application/json")
            .method("PATCH", BodyPublishers.ofString(json))
            .build());
  }

  @Test
  void conversationsAreListedInPages() {
    Visitor bob = person("bob");
    for (String question : List.of("one", "two", "three")) {
      bob.post("/conversations", "{}");
      bob.ask(question).json(200);
    }

    JsonObject newest = bob.get("/conversations?limit=2").json(200);
    JsonObject older =
        bob.get("/conversations?limit=1&after=" + newest.getString("more")).json(200);

    assertEquals(2, newest.getJsonArray("conversations").size());
    assertEquals("one", older.getJsonArray("conversations").getJsonObject(0).getString("title"));
    assertEquals("invalid_value", bob.get("/conversations?limit=0").code(400));
    assertEquals("not_found", bob.get("/conversations?after=nothing").code(404));
  }

  @Test
  void anothersConversationAndFilesAreNotThere() {
    Visitor ann = person("ann");
    ann.ask("My secret").json(200);
    String conversation = current(ann);
    String file =
        ann.upload(Form.file("secret.txt", "It is 42."))
            .json(201)
            .getJsonArray("files")
            .getJsonObject(0)
            .getString("id");

    for (Visitor other : List.of(person("bob"), visitor())) {
      other.ask("Hello", UUID.randomUUID().toString()).json(200);
      assertEquals("not_found", other.post("/conversations/" + conversation, "{}").code(404));
      assertEquals("not_found", other.delete("/conversations/" + conversation).code(404));
      assertEquals("not_found", rename(other, conversation, "{\"title\":\"x\"}").code(404));
      assertEquals("not_found", other.get("/files/" + file).code(404));
      assertEquals("not_found", other.delete("/files/" + file).code(404));
      assertEquals("not_found", other.ask("Look", "q-9", file).code(404));
      assertFalse(other.get("/conversations").text().contains("My secret"));
    }
    assertEquals(conversation, current(ann));
  }

  @Test
  void whoLogsOutLeavesTheConversationBehind() {
    Visitor ann = person("ann");
    ann.ask("My secret").json(200);
    assertNotEquals("", current(ann));

    ann.page("doors/away");

    assertEquals("", current(ann));
    ann.ask("Hello").json(200);
    assertFalse(ann.get("").text().contains("My secret"));
  }

  @Test
  void aSessionThatOutlivesItsLoginIsWorthNothing() {
    Visitor ann = person("ann");
    ann.ask("My secret").json(200);
    Visitor left = visitor();
    left.keep(SESSION, ann.cookie(SESSION));

    assertFalse(left.get("").text().contains("My secret"));
    Visitor bob = person("bob");
    bob.keep(SESSION, ann.cookie(SESSION));
    assertFalse(bob.get("").text().contains("My secret"));
    assertNotEquals("", ann.cookie(SIGNED_ON));
  }
}
