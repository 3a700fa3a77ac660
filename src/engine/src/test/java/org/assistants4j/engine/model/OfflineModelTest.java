package org.assistants4j.engine.model;

import static org.assistants4j.engine.model.Ask.function;
import static org.assistants4j.engine.model.Ask.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import java.io.StringReader;
import java.util.List;
import org.assistants4j.api.FunctionDefinition;
import org.assistants4j.api.ResponseFormat;
import org.assistants4j.engine.model.Completion.Finish;
import org.junit.jupiter.api.Test;

class OfflineModelTest {
  private static final FunctionDefinition SEARCH =
      function("file_search", "{'type':'object','properties':{'query':{'type':'string'}}}");
  private static final FunctionDefinition CODE =
      function("code_interpreter", "{'type':'object','properties':{'code':{'type':'string'}}}");

  private final Heard heard = new Heard();
  private final OfflineModel model = new OfflineModel();

  @Test
  void itSaysWhatItIsAndHowToConfigureARealOne() throws Exception {
    Completion completion = complete(Ask.that("Hello there"));

    assertEquals(Finish.STOP, completion.finish());
    assertTrue(heard.text().startsWith("You wrote: \"Hello there\""), heard.text());
    assertTrue(heard.text().contains("offline model"), heard.text());
    for (String name : List.of("URL", "NAME", "KEY")) {
      assertTrue(heard.text().contains("ASSISTANTS_ENGINE_MODEL_" + name), heard.text());
    }
    assertEquals("offline", model.models().get(0).id());
    assertEquals("assistants4j", model.models().get(0).ownedBy());
  }

  @Test
  void itExplainsOnlyOnce() throws Exception {
    complete(Ask.that("Hello there"));
    Turn.Assistant before = new Turn.Assistant(heard.text(), List.of());

    assertEquals(
        "You wrote: \"More\"\n\n(Offline model.)",
        answer(Ask.that(new Turn.User("Hello there"), before, new Turn.User("More"))));
  }

  @Test
  void itStreamsInSeveralDeltas() throws Exception {
    complete(Ask.that("Hello there"));

    assertTrue(heard.pieces.size() > 5);
    assertTrue(heard.pieces.stream().noneMatch(String::isEmpty));
  }

  @Test
  void itCountsTokensAsModelsDo() throws Exception {
    Completion completion = complete(Ask.that("Hello there"));

    Tokens tokens = Tokens.of("some-model");
    assertEquals(4 + 2, completion.usage().promptTokens(), "a turn's frame and two words");
    assertEquals(tokens.count(heard.text()), completion.usage().completionTokens());
  }

  @Test
  void itStopsAtTheLimitOfTokens() throws Exception {
    Completion completion = complete(Ask.that("Hello there").atMost(4));

    assertEquals(Finish.LENGTH, completion.finish());
    assertEquals("You wrote: \"", heard.text());
    assertEquals(4, completion.usage().completionTokens());
  }

  @Test
  void itRefusesImagesClearly() {
    Turn.User shown =
        new Turn.User(
            List.of(new Part.Text("What is it?"), new Part.ImageUrl("https://x.org/a", "low")));
    ModelException refused = assertThrows(ModelException.class, () -> complete(Ask.that(shown)));
    assertEquals("invalid_prompt", refused.lastError().code());
    assertEquals(
        "The offline model takes no images, and this thread holds one.", refused.getMessage());
  }

  @Test
  void itQuotesWhatTheUserSaidEarlier() throws Exception {
    Ask ask =
        Ask.that(
            new Turn.User("Hi! My name is Ada Lovelace. I like engines."),
            new Turn.Assistant("Hello", List.of()),
            new Turn.User("And I live in London."),
            new Turn.Assistant("Nice", List.of()),
            new Turn.User("What is my name?"));

    assertTrue(answer(ask).startsWith("You said earlier: \"My name is Ada Lovelace.\"\n"));
  }

  @Test
  void itSearchesFilesFirst() throws Exception {
    Completion completion =
        complete(Ask.that("What is the launch code name?").offering(CODE, SEARCH));

    assertEquals(Finish.CALLS, completion.finish());
    assertCalls("file_search {\"query\":\"What is the launch code name?\"}");
    assertTrue(heard.calls.get(0).id().startsWith("call_"));
    assertEquals("", heard.text());
  }

  @Test
  void itQuotesTheSentenceOfTheFilesThatFitsBest() throws Exception {
    String found =
        """
        【0:0†plan.txt】
        The budget is 5 million. Lunch is at noon.

        【0:1†facts.txt】
        Some facts follow.
        The launch code name is Bluebird. It flies in May.

        """;

    assertTrue(
        answer(searched("What is the launch code name?", found))
            .startsWith(
                "According to your files: \"The launch code name is Bluebird.\"【0:1†facts.txt】"));
  }

  @Test
  void itSaysWhenTheFilesHoldNothing() throws Exception {
    assertTrue(
        answer(searched("Who is Bob?", "No passages found."))
            .startsWith("I found nothing about this in your files. You wrote: \"Who is Bob?\""));
  }

  @Test
  void itSearchesAgainForTheNextQuestion() throws Exception {
    Ask ask =
        Ask.that(
            new Turn.User("One?"),
            new Turn.Assistant("", List.of(new Turn.Call("c", "file_search", "{}"))),
            new Turn.Output("c", "file_search", "No passages found."),
            new Turn.Assistant("Nothing", List.of()),
            new Turn.User("Two?"));

    complete(ask.offering(SEARCH));

    assertCalls("file_search {\"query\":\"Two?\"}");
  }

  @Test
  void anAnswerIsJsonWhenJsonIsWanted() throws Exception {
    String answer = answer(Ask.that("Hello").as(new ResponseFormat.Json()));

    String text = Json.createReader(new StringReader(answer)).readObject().getString("answer");
    assertTrue(text.startsWith("You wrote: \"Hello\""), text);
  }

  @Test
  void anAnswerHasWhatTheSchemaRequires() throws Exception {
    ResponseFormat format =
        new ResponseFormat.Schema(
            new ResponseFormat.JsonSchema(
                "reply",
                null,
                json(
                    "{'type':'object','properties':{'text':{'type':'string'},"
                        + "'kind':{'enum':['a','b']},'count':{'type':'integer'},"
                        + "'ok':{'type':['boolean','null']},'tags':{'type':'array'},"
                        + "'inner':{'type':'object','properties':{'x':{'type':'number'}},"
                        + "'required':['x']},'more':{'type':'string'},"
                        + "'one':{'anyOf':[{'type':'object','properties':{'y':{'type':'integer'}},"
                        + "'required':['y']},{'type':'null'}]}},"
                        + "'required':['text','count','ok','tags','inner','kind','one']}"),
                true,
                null));

    String answer = answer(Ask.that("Hello").as(format));

    assertTrue(answer.startsWith("{\"text\":\"You wrote: "), answer);
    assertTrue(
        answer.endsWith(
            "\"count\":0,\"ok\":false,\"tags\":[],\"inner\":{\"x\":0},\"kind\":\"a\",\"one\":{\"y\":0}}"),
        answer);
  }

  @Test
  void aCancelledAnswerStops() {
    Cancellation cancellation = new Cancellation();
    ModelListener once =
        new ModelListener() {
          @Override
          public void text(String piece) {
            heard.text(piece);
            cancellation.request();
          }

          @Override
          public void call(int index, String id, String name) {}

          @Override
          public void arguments(int index, String piece) {}
        };
    ModelRequest request = Ask.that("Hello").request();

    assertThrows(ModelCancelledException.class, () -> model.complete(request, once, cancellation));
    assertEquals(1, heard.pieces.size());
    assertThrows(ModelCancelledException.class, () -> model.complete(request, once, cancellation));
    assertEquals(1, heard.pieces.size());
  }

  @Test
  void aConversationWithoutAQuestionIsAnswered() throws Exception {
    String answer = answer(Ask.that(new Turn.System("Be nice.")));

    assertTrue(answer.startsWith("You wrote nothing yet."), answer);
    assertFalse(answer.contains("Be nice"));
  }

  private static Ask searched(String question, String found) {
    return Ask.that(
            new Turn.User(question),
            new Turn.Assistant("", List.of(new Turn.Call("c", "file_search", "{}"))),
            new Turn.Output("c", "file_search", found))
        .offering(SEARCH);
  }

  private Completion complete(Ask ask) throws Exception {
    return model.complete(ask.request(), heard, new Cancellation());
  }

  private String answer(Ask ask) throws Exception {
    heard.pieces.clear();
    complete(ask);
    return heard.text();
  }

  private void assertCalls(String... calls) {
    assertEquals(
        List.of(calls),
        heard.calls.stream().map(call -> call.name() + " " + call.arguments()).toList());
  }
}
