package org.assistants4j.liberty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.URI;
import java.util.List;
import org.assistants4j.engine.Waiting;
import org.assistants4j.engine.model.StubModelServer;
import org.assistants4j.engine.model.StubReply;
import org.assistants4j.liberty.chat.Listening;
import org.assistants4j.liberty.chat.Visitor;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Asking, streaming, stopping and looking back, through HTTP. */
@ExtendWith(ArquillianExtension.class)
class ChatEndpointIT {
  private static final StubModelServer MODEL = StubModelServer.started();

  @ArquillianResource private URI url;
  private Visitor visitor;

  @Deployment(testable = false)
  static WebArchive app() {
    return Wars.asking(MODEL.url());
  }

  @AfterAll
  static void close() {
    MODEL.close();
  }

  @BeforeEach
  void visit() {
    MODEL.forgetScript();
    visitor = new Visitor(url);
  }

  @Test
  void aQuestionIsAnsweredAsJson() {
    JsonObject answer = visitor.ask("Hello", "q-1").json(200);

    assertEquals("Hello from the stub.", answer.getString("reply"));
    assertEquals("q-1", answer.getString("id"));
    assertEquals("complete", answer.getString("status"));
    assertEquals(List.of(), answer.getJsonArray("citations"));
  }

  @Test
  void aStreamIsStartedDeltasAndDone() {
    try (Listening stream = visitor.listen("Hello", "q-1")) {
      JsonObject done = stream.end("done").data();

      assertEquals(200, stream.status());
      assertEquals("started", stream.told().get(0).event());
      assertEquals("q-1", stream.told().get(0).data().getString("id"));
      assertEquals("Hello from the stub.", stream.text());
      assertEquals("Hello from the stub.", done.getString("reply"));
      assertTrue(stream.header("Cache-Control").startsWith("no-store"));
      assertEquals("same-origin", stream.header("Cross-Origin-Resource-Policy"));
    }
  }

  @Test
  void whatWasSaidIsToldInPages() {
    visitor.ask("one", "q-1").json(200);
    visitor.ask("two", "q-2").json(200);

    JsonObject newest = visitor.get("?limit=3").json(200);
    JsonObject earlier = visitor.get("?limit=3&before=" + newest.getString("earlier")).json(200);

    assertEquals(List.of("stub", "two", "stub"), texts(newest));
    assertEquals(List.of("one"), texts(earlier));
    assertEquals("q-1", earlier.getJsonArray("messages").getJsonObject(0).getString("id"));
    assertTrue(earlier.isNull("earlier"));
    assertFalse(newest.getBoolean("answering"));
    assertEquals("invalid_value", visitor.get("?before=nothing").code(400));
    for (String limit : List.of("101", "0", "-1", "many", "")) {
      assertEquals("invalid_value", visitor.get("?limit=" + limit).code(400), limit);
    }
  }

  private static List<String> texts(JsonObject history) {
    return history.getJsonArray("messages").getValuesAs(JsonObject.class).stream()
        .map(message -> message.getString("text").replace("Hello from the stub.", "stub"))
        .toList();
  }

  @Test
  void lookingMakesNoSession() {
    JsonObject history = visitor.get("").json(200);
    JsonObject about = visitor.get("/about").json(200);

    assertTrue(history.isNull("conversation"));
    assertEquals(List.of(), history.getJsonArray("messages"));
    assertEquals("stub", about.getJsonObject("model").getString("name"));
    assertFalse(about.getJsonObject("model").getBoolean("offline"));
    assertEquals(256_000, about.getJsonObject("limits").getInt("message"));
    assertEquals(List.of(), visitor.get("/conversations").json(200).getJsonArray("conversations"));
    assertEquals(List.of(), visitor.get("/files").json(200).getJsonArray("files"));
    assertEquals(204, visitor.post("/stop", "{}").status());
    assertEquals(List.of(), visitor.cookies());
  }

  @Test
  void theSameIdAsksOnce() {
    visitor.ask("Hello", "q-1").json(200);
    int asked = MODEL.requests().size();

    JsonObject again = visitor.ask("Hello", "q-1").json(200);

    assertEquals("Hello from the stub.", again.getString("reply"));
    assertEquals(asked, MODEL.requests().size());
    assertEquals(2, visitor.get("").json(200).getJsonArray("messages").size());
  }

  @Test
  void aFailedRunIsToldAndTheSameIdRunsItAgain() {
    MODEL.then(StubReply.error(400, "No."));
    try (Listening stream = visitor.listen("Hello", "q-1")) {
      JsonObject error = stream.end("error").data();
      assertEquals("run_failed", error.getString("code"));
    }

    assertEquals("Hello from the stub.", visitor.ask("Hello", "q-1").json(200).getString("reply"));
    assertEquals(List.of("Hello", "stub"), texts(visitor.get("").json(200)));
  }

  @Test
  void aStoppedAnswerKeepsWhatWasSaid() {
    MODEL.then(StubReply.silentAfter("I was about ", "to say "));
    try (Listening stream = visitor.listen("Hello", "q-1")) {
      stream.until("delta");
      assertEquals(204, visitor.post("/stop", "{\"id\":\"q-1\"}").status());
      JsonObject done = stream.end("done").data();

      assertEquals("stopped", done.getString("status"));
      assertEquals(stream.text(), done.getString("reply"));
    }
    Waiting.until(() -> visitor.get("").json(200), it -> !it.getBoolean("answering"));
    assertEquals("Hello from the stub.", visitor.ask("And now?").json(200).getString("reply"));
  }

  @Test
  void aQuestionThatWaitsForItsTurnCanBeStopped() {
    MODEL.then(StubReply.silentAfter("I was about "));
    try (Listening first = visitor.listen("one", "q-1")) {
      first.until("delta");
      try (Listening second = visitor.listen("two", "q-2")) {
        second.until("started");
        assertEquals(204, visitor.post("/stop", "{\"id\":\"q-2\"}").status());
        assertEquals("stopped", second.end("done").data().getString("status"));
      }
      assertTrue(visitor.get("").json(200).getBoolean("answering"));
      assertEquals(204, visitor.post("/stop", "{}").status());
      assertEquals("stopped", first.end("done").data().getString("status"));
    }
    assertFalse(texts(visitor.get("").json(200)).contains("two"));
  }

  @Test
  void questionsOfTwoTabsAreAnsweredInTheirOrder() {
    MODEL.then(StubReply.text("first")).then(StubReply.text("second"));
    try (Listening one = visitor.listen("one", "q-1");
        Listening two = visitor.listen("two", "q-2")) {
      one.until("started");
      assertEquals("first", one.end("done").data().getString("reply"));
      assertEquals("second", two.end("done").data().getString("reply"));
    }
    assertEquals(List.of("one", "first", "two", "second"), texts(visitor.get("").json(200)));
  }

  @Test
  void aBrowserThatLeavesStopsNothing() {
    MODEL.then(StubReply.text("still ", "said"));
    try (Listening stream = visitor.listen("Hello", "q-1")) {
      stream.until("started");
    }

    JsonObject history =
        Waiting.until(
            () -> visitor.get("").json(200),
            it -> !it.getBoolean("answering") && it.getJsonArray("messages").size() == 2);
    assertEquals(List.of("Hello", "still said"), texts(history));
  }

  @Test
  void aNewConversationIsEmptyAndTheOldOneOfNobodyIsGone() {
    visitor.ask("Hello").json(200);
    String first = visitor.get("").json(200).getString("conversation");

    JsonObject begun = visitor.post("/conversations", "{}").json(201);

    assertTrue(begun.isNull("conversation"));
    assertTrue(visitor.get("").json(200).isNull("conversation"));
    visitor.ask("Hello again").json(200);
    JsonObject second = visitor.get("").json(200);
    assertFalse(second.getString("conversation").equals(first));
    assertEquals(List.of("Hello again", "stub"), texts(second));
  }

  @Test
  void aDeletedConversationIsGone() {
    visitor.ask("Hello").json(200);

    assertEquals(204, visitor.delete("").status());

    assertTrue(visitor.get("").json(200).isNull("conversation"));
    assertEquals(204, visitor.delete("").status());
  }

  @Test
  void aSecondPostOfTheSameIdTellsTheSameAnswer() {
    MODEL.then(StubReply.silentAfter("Well, "));
    try (Listening first = visitor.listen("Hello", "q-1")) {
      first.until("delta");
      try (Listening second = visitor.listen("Hello", "q-1")) {
        second.until("started");
        visitor.post("/stop", "{\"id\":\"q-1\"}");
        assertEquals("stopped", first.end("done").data().getString("status"));
        assertEquals("stopped", second.end("done").data().getString("status"));
      }
    }
    assertEquals(1, texts(visitor.get("").json(200)).stream().filter("Hello"::equals).count());
  }

  @Test
  void everyErrorIsInTheOneForm() {
    assertEquals("missing_required_parameter", visitor.post("", "{}").code(400));
    assertEquals("invalid_value", visitor.ask("x", "an id").code(400));
    assertEquals(
        "array_above_max_length",
        visitor.ask("x", "q", "a b c d e f g h i j k".split(" ")).code(400));
  }
}
