package org.assistants4j.engine.model;

import static org.assistants4j.engine.model.Ask.function;
import static org.assistants4j.engine.model.Ask.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.assistants4j.api.FunctionDefinition;
import org.assistants4j.api.ResponseFormat;
import org.assistants4j.api.ToolChoice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a server sees of a request. */
@Timeout(30)
class ChatRequestsTest {
  private static final FunctionDefinition WEATHER =
      function(
          "get_weather",
          "{'type':'object','properties':{'city':{'$ref':'#/$defs/city'}},'required':['city'],"
              + "'additionalProperties':false,'$defs':{'city':{'type':'string','minLength':2}}}");
  private static final FunctionDefinition TIME = new FunctionDefinition("get_time", null, null);

  private StubModelServer server;

  @BeforeEach
  void start() throws IOException {
    server = new StubModelServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theTurnsAreReplayedInOrder() throws Exception {
    JsonObject sent =
        sent(
            Ask.that(
                new Turn.System("Be brief."),
                new Turn.User("Weather?"),
                new Turn.Assistant("", List.of(new Turn.Call("c1", "get_weather", "{\"a\":1}"))),
                new Turn.Output("c1", "get_weather", "rain"),
                new Turn.Assistant("It rains.", List.of()),
                new Turn.User("Thanks")));

    assertEquals(
        List.of("system", "user", "assistant", "tool", "assistant", "user"),
        sent.getJsonArray("messages").getValuesAs(JsonObject.class).stream()
            .map(message -> message.getString("role"))
            .toList());
    JsonObject called = sent.getJsonArray("messages").getJsonObject(2);
    assertEquals("c1", called.getJsonArray("tool_calls").getJsonObject(0).getString("id"));
    JsonObject output = sent.getJsonArray("messages").getJsonObject(3);
    assertEquals("c1", output.getString("tool_call_id"));
    assertEquals("rain", output.getString("content"));
  }

  @Test
  void samplingAndStreamingAreAskedFor() throws Exception {
    JsonObject sent = sent(Ask.that("Hello").atMost(300));

    assertEquals("some-model", sent.getString("model"));
    assertEquals(0.5, sent.getJsonNumber("temperature").doubleValue());
    assertEquals(0.9, sent.getJsonNumber("top_p").doubleValue());
    assertEquals(300, sent.getInt("max_tokens"));
    assertTrue(sent.getBoolean("stream"));
    assertEquals(json("{'include_usage':true}"), sent.getJsonObject("stream_options"));
    assertFalse(sent.containsKey("tools"));
    assertFalse(sent.containsKey("tool_choice"));
    assertFalse(sent.containsKey("response_format"));
  }

  @Test
  void onlyOpenAiIsToldOfCompletionTokens() {
    ModelRequest request = Ask.that("Hello").atMost(300).request();

    assertEquals(
        null,
        ChatRequests.to(URI.create("https://api.openai.com/v1")).of(request).maxOutputTokens());
    assertEquals(
        300, ChatRequests.to(URI.create("http://localhost/v1")).of(request).maxOutputTokens());
  }

  @Test
  void theCallersSchemaIsSentAsItIs() throws Exception {
    JsonObject sent = sent(Ask.that("Weather?").offering(WEATHER, TIME));

    JsonObject weather = sent.getJsonArray("tools").getJsonObject(0).getJsonObject("function");
    assertEquals(WEATHER.parameters(), weather.getJsonObject("parameters"));
    assertEquals("Does get_weather", weather.getString("description"));
    JsonObject time = sent.getJsonArray("tools").getJsonObject(1).getJsonObject("function");
    assertEquals(json("{'type':'object','properties':{}}"), time.getJsonObject("parameters"));
    assertEquals("auto", sent.getString("tool_choice"));
    assertFalse(sent.containsKey("parallel_tool_calls"));
  }

  @Test
  void aNamedFunctionIsOfferedAloneAndRequired() throws Exception {
    JsonObject sent =
        sent(
            Ask.that("Time?")
                .offering(WEATHER, TIME)
                .choosing(new ToolChoice.Function("get_time")));

    assertEquals(1, sent.getJsonArray("tools").size());
    assertEquals(Json.createValue("get_time"), sent.getValue("/tools/0/function/name"));
    assertEquals("required", sent.getString("tool_choice"));
  }

  @Test
  void theModesOfToolChoiceAreSent() throws Exception {
    Ask ask = Ask.that("Time?").offering(TIME);

    assertEquals("none", sent(ask.choosing(ToolChoice.NONE)).getString("tool_choice"));
    assertEquals("required", sent(ask.choosing(ToolChoice.REQUIRED)).getString("tool_choice"));
    assertEquals("auto", sent(ask.choosing(ToolChoice.AUTO)).getString("tool_choice"));
  }

  @Test
  void oneCallAtATimeIsAskedFor() throws Exception {
    assertFalse(
        sent(Ask.that("Time?").offering(TIME).oneAtATime()).getBoolean("parallel_tool_calls"));
  }

  @Test
  void responseFormatsAreSentAsTheyAre() throws Exception {
    JsonObject schema = json("{'type':'object','properties':{'n':{'type':'integer'}}}");
    ResponseFormat format =
        new ResponseFormat.Schema(
            new ResponseFormat.JsonSchema("answer", "An answer", schema, true, null));

    assertEquals(
        json("{'type':'json_object'}"),
        sent(Ask.that("?").as(new ResponseFormat.Json())).getJsonObject("response_format"));
    JsonObject sent = sent(Ask.that("?").as(format)).getJsonObject("response_format");
    assertEquals("json_schema", sent.getString("type"));
    assertEquals(schema, sent.getJsonObject("json_schema").getJsonObject("schema"));
    assertEquals("answer", sent.getJsonObject("json_schema").getString("name"));
    assertTrue(sent.getJsonObject("json_schema").getBoolean("strict"));
  }

  private JsonObject sent(Ask ask) throws Exception {
    ModelSettings settings = new ModelSettings(server.url(), null, "stub");
    new ChatCompletionsModel(settings).complete(ask.request(), new Heard(), new Cancellation());
    StubModelServer.Request request = server.take();
    assertEquals("", request.header("Authorization"));
    return request.body();
  }
}
