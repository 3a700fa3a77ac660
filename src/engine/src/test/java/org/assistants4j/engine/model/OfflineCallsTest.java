package org.assistants4j.engine.model;

import static org.assistants4j.engine.model.Ask.function;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.assistants4j.api.FunctionDefinition;
import org.assistants4j.api.ToolChoice;
import org.junit.jupiter.api.Test;

/** Which functions the offline model calls, and with what. */
class OfflineCallsTest {
  private static final FunctionDefinition SEARCH =
      function("file_search", "{'type':'object','properties':{'query':{'type':'string'}}}");
  private static final FunctionDefinition CODE =
      function("code_interpreter", "{'type':'object','properties':{'code':{'type':'string'}}}");
  private static final FunctionDefinition WEATHER =
      function(
          "get_weather",
          "{'type':'object','properties':{'city':{'type':'string'}},'required':['city']}");
  private static final FunctionDefinition TIME =
      function(
          "get-time",
          "{'type':'object','properties':{'zone':{'type':'string'}},'required':['zone']}");

  private final Heard heard = new Heard();
  private final OfflineModel model = new OfflineModel();

  @Test
  void aFunctionNamedWithAVerbIsCalled() throws Exception {
    for (String question :
        List.of(
            "Please call get_weather for Rome.",
            "Use Get Weather with city=Rome",
            "Run get-weather with city: \"Rome\" please",
            "Invoke get_weather(Rome)",
            "get_weather(city='Rome')",
            "Call the get_weather function with {\"city\":\"Rome\"}!",
            "Can you execute get_weather on 'Rome' today?")) {
      heard.calls.clear();
      complete(Ask.that(question).offering(WEATHER, SEARCH));
      assertCalls("get_weather {\"city\":\"Rome\"}");
    }
  }

  @Test
  void aFunctionOnlyMentionedIsNotCalled() throws Exception {
    complete(Ask.that("What does get_weather do?").offering(WEATHER));
    complete(Ask.that("I use umbrellas").offering(WEATHER));
    complete(Ask.that("Call code_interpreter").offering(CODE));

    assertCalls();
  }

  @Test
  void severalFunctionsAreCalledAtOnce() throws Exception {
    Ask ask =
        Ask.that("Call get_weather with city=Rome and get_time with zone=CET.")
            .offering(TIME, WEATHER);

    complete(ask);
    assertCalls("get_weather {\"city\":\"Rome\"}", "get-time {\"zone\":\"CET\"}");

    heard.calls.clear();
    complete(ask.oneAtATime());
    assertCalls("get_weather {\"city\":\"Rome\"}");
  }

  @Test
  void argumentsHaveTheTypesOfTheSchema() throws Exception {
    FunctionDefinition book =
        function(
            "book",
            "{'type':'object','properties':{'guests':{'type':'integer'},'price':{'type':'number'},"
                + "'window':{'type':'boolean'},'names':{'type':'array','items':{'type':'string'}},"
                + "'unit':{'type':'string','enum':['day','night']},'note':{'type':'string'}},"
                + "'required':['guests','note']}");

    complete(
        Ask.that(
                "Call book with guests=2, price: 9.5, window=true, names=[\"Ann\", \"Bob\"], unit:"
                    + " night")
            .offering(book));
    complete(Ask.that("Call book").offering(book));
    complete(Ask.that("Call book(3, 4.5, false)").offering(book));

    assertCalls(
        "book {\"guests\":2,\"price\":9.5,\"window\":true,\"names\":[\"Ann\",\"Bob\"],"
            + "\"unit\":\"night\",\"note\":\"\"}",
        "book {\"guests\":0,\"note\":\"\"}",
        "book {\"guests\":3,\"price\":4.5,\"window\":false,\"note\":\"\"}");
  }

  @Test
  void aFunctionWithoutParametersGetsAnEmptyObject() throws Exception {
    complete(Ask.that("Call ping now").offering(new FunctionDefinition("ping", null, null)));

    assertCalls("ping {}");
  }

  @Test
  void aChosenFunctionIsCalledWithoutBeingNamed() throws Exception {
    complete(
        Ask.that("Rome")
            .offering(SEARCH, WEATHER)
            .choosing(new ToolChoice.Function("get_weather")));
    complete(Ask.that("Rome").offering(CODE, WEATHER).choosing(ToolChoice.REQUIRED));
    complete(Ask.that("Rome").offering(WEATHER, SEARCH).choosing(new ToolChoice.FileSearch(null)));

    assertCalls(
        "get_weather {\"city\":\"Rome\"}",
        "get_weather {\"city\":\"Rome\"}",
        "file_search {\"query\":\"Rome\"}");
  }

  @Test
  void nothingIsCalledWhenToolsAreForbidden() throws Exception {
    complete(Ask.that("Call get_weather").offering(WEATHER, SEARCH).choosing(ToolChoice.NONE));

    assertCalls();
  }

  @Test
  void outputsAreToldAndNothingIsCalledAgain() throws Exception {
    Ask ask =
        Ask.that(
                new Turn.User("Call get_weather and get-time"),
                new Turn.Assistant(
                    "",
                    List.of(
                        new Turn.Call("a", "get_weather", "{}"),
                        new Turn.Call("b", "get-time", "{}"))),
                new Turn.Output("a", "get_weather", "{\"temp\": 21}"),
                new Turn.Output("b", "get-time", "noon"))
            .offering(WEATHER, TIME, SEARCH)
            .choosing(ToolChoice.REQUIRED);

    assertTrue(
        answer(ask).startsWith("get_weather answered: {\"temp\": 21}\nget-time answered: noon\n"));
    assertCalls();
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
