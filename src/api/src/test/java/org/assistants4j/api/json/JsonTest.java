package org.assistants4j.api.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonValue;
import java.io.StringReader;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import org.assistants4j.api.Assistant;
import org.assistants4j.api.ContentPart;
import org.assistants4j.api.CreateAssistantRequest;
import org.assistants4j.api.CreateMessageRequest;
import org.assistants4j.api.CreateRunRequest;
import org.assistants4j.api.InvalidParameterException;
import org.assistants4j.api.Message;
import org.assistants4j.api.MessageContent;
import org.assistants4j.api.ModifyAssistantRequest;
import org.assistants4j.api.Page;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunStatus;
import org.assistants4j.api.Tool;
import org.assistants4j.api.ToolChoice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
  private static final String ASSISTANT =
      """
      {"id":"asst_1","object":"assistant","created_at":1,"name":null,"description":null,\
      "model":"m","instructions":"Be kind","tools":[{"type":"file_search"},\
      {"type":"function","function":{"name":"f","parameters":{"type":"object"}}}],\
      "tool_resources":null,"metadata":{"a":"b"},"temperature":0.5,"top_p":null,\
      "response_format":"auto"}""";

  @Test
  void anObjectComesBackAsItWas() {
    assertSameJson(ASSISTANT, Json.write(Json.read(ASSISTANT, Assistant.class)));
  }

  @Test
  void whatAnswersOnlyHaveWhenItWasSetIsNoNull() {
    Assistant plain = Json.read(ASSISTANT, Assistant.class);
    assertFalse(Json.write(plain).contains("reasoning_effort"));
    String text = ASSISTANT.replace("{\"id\"", "{\"reasoning_effort\":\"low\",\"id\"");
    assertSameJson(text, Json.write(Json.read(text, Assistant.class)));
  }

  @Test
  void unknownMembersSurviveAtEveryDepth() {
    String text = ASSISTANT.replace("{\"name\":\"f\"", "{\"new\":[1],\"name\":\"f\"");
    text = text.substring(0, text.length() - 1) + ",\"brand_new\":{\"x\":null}}";
    assertSameJson(text, Json.write(Json.read(text, Assistant.class)));
  }

  @Test
  void unknownVariantsSurvive() {
    String text = ASSISTANT.replace("{\"type\":\"file_search\"}", "{\"type\":\"web\",\"a\":1}");
    Assistant assistant = Json.read(text, Assistant.class);
    assertInstanceOf(Tool.Unknown.class, assistant.tools().get(0));
    assertSameJson(text, Json.write(assistant));
  }

  @Test
  void unknownWordsSurvive() {
    assertEquals("paused", Json.read(run("paused"), Run.class).status().value());
    assertEquals(RunStatus.QUEUED, Json.read(run("queued"), Run.class).status());
  }

  private static String run(String status) {
    return """
        {"id":"run_1","created_at":1,"thread_id":"thread_1","assistant_id":"asst_1",\
        "status":"%s","model":"m","parallel_tool_calls":true}"""
        .formatted(status);
  }

  @Test
  void theNullsOfAnAnswerAreWritten() {
    String text = Json.write(Json.read(run("queued"), Run.class));
    assertTrue(text.contains("\"last_error\":null"), text);
  }

  @Test
  void whatARequestDoesNotSayIsNotWritten() {
    assertEquals("{\"assistant_id\":\"asst_1\"}", Json.write(CreateRunRequest.of("asst_1")));
  }

  @Test
  void anExplicitNullCanBeToldFromAnAbsentMember() {
    ModifyAssistantRequest request = Json.read("{\"name\":null}", ModifyAssistantRequest.class);
    assertEquals(JsonValue.NULL, request.additionalProperties().get("name"));
    assertEquals("{\"name\":null}", Json.write(request));
  }

  @Test
  void contentMayBeABareString() {
    CreateMessageRequest request =
        Json.read("{\"role\":\"user\",\"content\":\"Hi\"}", CreateMessageRequest.class);
    assertEquals(List.of(new ContentPart.Text("Hi")), request.content());
  }

  @Test
  void aToolChoiceIsAWordOrAFunction() {
    assertEquals(ToolChoice.NONE, choice("\"none\""));
    assertEquals(
        new ToolChoice.Function("f"),
        choice("{\"type\":\"function\",\"function\":{\"name\":\"f\"}}"));
  }

  private static ToolChoice choice(String json) {
    String text = "{\"assistant_id\":\"asst_1\",\"tool_choice\":" + json + "}";
    return Json.read(text, CreateRunRequest.class).toolChoice();
  }

  @Test
  void aPageIsReadWithItsElements() {
    String text =
        "{\"object\":\"list\",\"data\":["
            + ASSISTANT
            + "],\"first_id\":\"asst_1\","
            + "\"last_id\":\"asst_1\",\"has_more\":false}";
    Page<?> page = (Page<?>) Json.read(new StringReader(text), pageOf(Assistant.class));
    assertEquals("m", ((Assistant) page.data().get(0)).model());
    assertSameJson(text, Json.write(page));
  }

  @Test
  void theTextOfAMessageHasValueAndAnnotations() {
    String text =
        """
        {"id":"msg_1","object":"thread.message","created_at":1,"thread_id":"thread_1",\
        "status":"completed","incomplete_details":null,"completed_at":1,"incomplete_at":null,\
        "role":"assistant","content":[{"type":"text","text":{"value":"A【0:0†f】","annotations":\
        [{"type":"file_citation","text":"【0:0†f】","file_citation":{"file_id":"file-1"},\
        "start_index":1,"end_index":8}]}}],"assistant_id":null,"run_id":null,"attachments":[],\
        "metadata":{}}""";
    Message message = Json.read(text, Message.class);
    assertInstanceOf(MessageContent.Text.class, message.content().get(0));
    assertEquals("A【0:0†f】", message.text());
    assertSameJson(text, Json.write(message));
  }

  @Test
  void theWrongTypeIsToldWithItsPath() {
    assertRefused(
        "{\"model\":5}",
        "model",
        "Invalid type for 'model': expected a string, but got an integer instead.");
    assertRefused(
        "{\"model\":\"m\",\"tools\":[{\"type\":\"function\",\"function\":{\"name\":true}}]}",
        "tools[0].function.name",
        "Invalid type for 'tools[0].function.name': expected a string, but got a boolean instead.");
    assertRefused(
        "{\"model\":\"m\",\"temperature\":\"hot\"}",
        "temperature",
        "Invalid type for 'temperature': expected a decimal number, but got a string instead.");
  }

  @Test
  void whatIsMissingIsNamedWithItsPath() {
    assertRefused("{}", "model", "Missing required parameter: 'model'.");
    assertRefused(
        "{\"model\":\"m\",\"tools\":[{\"type\":\"function\"}]}",
        "tools[0].function",
        "Missing required parameter: 'tools[0].function'.");
  }

  @Test
  void aRequestWithAnUnknownMemberOrVariantIsRefused() {
    assertRefused("{\"model\":\"m\",\"modle\":1}", "modle", "Unknown parameter: 'modle'.");
    assertRefused(
        "{\"model\":\"m\",\"tools\":[{\"type\":\"web\"}]}",
        "tools[0].type",
        "Invalid value for 'tools[0].type': 'web'. Supported values are: 'code_interpreter',"
            + " 'file_search', 'function'.");
  }

  @Test
  void boundsAreToldWithTheirCodes() {
    InvalidParameterException tooLong =
        assertRefused(
            "{\"model\":\"m\",\"name\":\"" + "x".repeat(257) + "\"}",
            "name",
            "Invalid 'name': string too long. Expected a string with maximum length 256, but got a"
                + " string with length 257 instead.");
    assertEquals("string_above_max_length", tooLong.code());
    InvalidParameterException tooHot =
        assertRefused(
            "{\"model\":\"m\",\"temperature\":2.5}",
            "temperature",
            "Invalid 'temperature': decimal above maximum value. Expected a value <= 2.0, but got"
                + " 2.5 instead.");
    assertEquals("decimal_above_max_value", tooHot.code());
  }

  @Test
  void hugeNumbersAreRefusedAndNotCounted() {
    assertThrows(
        InvalidParameterException.class,
        () ->
            Json.read(
                "{\"assistant_id\":\"a\",\"max_prompt_tokens\":1e999999999}",
                CreateRunRequest.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"model\":\"a\",\"model\":\"b\"}",
        "{\"model\":\"a\",\"metadata\":{\"k\":\"1\",\"k\":\"2\"}}",
        "{\"model\":\"a\",\"tools\":[{\"type\":\"file_search\",\"type\":\"file_search\"}]}"
      })
  void aMemberThatComesTwiceIsRefused(String text) {
    assertThrows(
        InvalidParameterException.class,
        () -> Json.readRequest(new StringReader(text), CreateAssistantRequest.class));
  }

  @Test
  void whatIsNotJsonIsRefused() {
    InvalidParameterException refused =
        assertThrows(
            InvalidParameterException.class, () -> Json.read("{\"model\":", Assistant.class));
    assertTrue(refused.getMessage().startsWith("We could not parse the JSON body of your request"));
    assertThrows(InvalidParameterException.class, () -> Json.read("[]", Assistant.class));
    assertThrows(InvalidParameterException.class, () -> Json.read("null", Assistant.class));
  }

  private static InvalidParameterException assertRefused(
      String text, String param, String message) {
    InvalidParameterException refused =
        assertThrows(
            InvalidParameterException.class,
            () -> Json.readRequest(new StringReader(text), CreateAssistantRequest.class));
    assertEquals(message, refused.getMessage());
    assertEquals(param, refused.param());
    return refused;
  }

  private static void assertSameJson(String expected, String actual) {
    assertEquals(parse(expected), parse(actual));
  }

  private static JsonValue parse(String text) {
    try (var reader = jakarta.json.Json.createReader(new StringReader(text))) {
      return reader.readValue();
    }
  }

  private static Type pageOf(Class<?> element) {
    return new ParameterizedType() {
      @Override
      public Type[] getActualTypeArguments() {
        return new Type[] {element};
      }

      @Override
      public Type getRawType() {
        return Page.class;
      }

      @Override
      public Type getOwnerType() {
        return null;
      }
    };
  }
}
