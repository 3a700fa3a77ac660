package org.assistants4j.server.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import org.assistants4j.api.CreateAssistantRequest;
import org.assistants4j.api.CreateMessageRequest;
import org.assistants4j.api.CreateRunRequest;
import org.assistants4j.api.CreateThreadAndRunRequest;
import org.assistants4j.api.CreateThreadRequest;
import org.assistants4j.api.InvalidParameterException;
import org.assistants4j.api.ModifyAssistantRequest;
import org.assistants4j.api.ModifyRunRequest;
import org.assistants4j.api.json.Json;
import org.assistants4j.engine.run.FileIds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionOneRequestTest {
  @Test
  void aRunIsAskedForWithAllThatItSays() {
    String shared =
        "'assistant_id':'asst_1','model':'m','instructions':'i','additional_instructions':'a',"
            + "'metadata':{'k':'v'},'temperature':0.5,'stream':true,'max_prompt_tokens':300,"
            + "'max_completion_tokens':400,"
            + "'truncation_strategy':{'type':'last_messages','last_messages':2},";
    CreateRunRequest run =
        (CreateRunRequest)
            read(
                CreateRunRequest.class,
                "{"
                    + shared
                    + "'additional_messages':[{'role':'user','content':'Hi'}],"
                    + "'tools':[{'type':'retrieval'}],'tool_choice':{'type':'retrieval'},"
                    + "'response_format':{'type':'json_object'}}");
    assertEquals(
        current(
            CreateRunRequest.class,
            "{"
                + shared
                + "'additional_messages':[{'role':'user','content':'Hi'}],"
                + "'tools':[{'type':'file_search'}],'tool_choice':{'type':'file_search'},"
                + "'response_format':{'type':'json_object'}}"),
        run);
  }

  @Test
  void aThreadAndItsRunAreAskedForWithAllThatTheySay() {
    String shared =
        "'assistant_id':'asst_1','model':'m','instructions':'i','metadata':{'k':'v'},"
            + "'temperature':0.5,'stream':true,'max_prompt_tokens':300,"
            + "'max_completion_tokens':400,'truncation_strategy':{'type':'auto'},"
            + "'thread':{'messages':[{'role':'user','content':'Hi','metadata':{'a':'b'}}],"
            + "'metadata':{'c':'d'}},"
            + "'tool_choice':{'type':'function','function':{'name':'f'}},";
    assertEquals(
        current(
            CreateThreadAndRunRequest.class,
            "{" + shared + "'tools':[{'type':'code_interpreter'}],'response_format':'auto'}"),
        read(
            CreateThreadAndRunRequest.class,
            "{" + shared + "'tools':[{'type':'code_interpreter'}],'response_format':'none'}"));
  }

  @Test
  void filesOfAnAssistantGoWithTheRequest() {
    var request =
        (CreateAssistantRequest)
            read(CreateAssistantRequest.class, "{'model':'m','file_ids':['a','b','a']}");
    assertEquals(Optional.of(List.of("a", "b")), FileIds.of(request.additionalProperties()));
  }

  @Test
  void anExplicitNullStaysOneAndWhatIsAbsentIsNotSaid() {
    var request =
        (ModifyAssistantRequest) read(ModifyAssistantRequest.class, "{'name':null,'tools':null}");
    assertTrue(request.additionalProperties().containsKey("name"));
    assertEquals(Optional.empty(), FileIds.of(request.additionalProperties()));
    assertNull(request.tools());
  }

  @Test
  void filesOfAMessageAreAttachedForBothTools() {
    var message =
        (CreateMessageRequest)
            read(
                CreateMessageRequest.class,
                "{'role':'user','content':'Hi','file_ids':['file-1','file-1']}");
    assertEquals(
        "[{'file_id':'file-1','tools':[{'type':'code_interpreter'},{'type':'file_search'}]}]",
        Json.tree(message.attachments()).toString().replace('"', '\''));
  }

  @Test
  void aThreadMayBeOfNothing() {
    assertEquals(new CreateThreadRequest(), new CreateThread().current());
  }

  @Test
  void requestsInWhichTheVersionsAgreeAreReadAsTheyAre() {
    assertEquals(Optional.empty(), VersionOne.request(ModifyRunRequest.class));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "top_p",
        "parallel_tool_calls",
        "reasoning_effort",
        "tool_resources",
        "file_ids",
        "thread"
      })
  void parametersOfOtherVersionsAreUnknownInARun(String name) {
    assertMistake(
        CreateRunRequest.class,
        "{'assistant_id':'asst_1','" + name + "':1}",
        name,
        "unknown_parameter");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          {'assistant_id':'asst_1','tool_choice':'required'} | tool_choice | invalid_value
          {'assistant_id':'asst_1','tool_choice':{'type':'function'}} | tool_choice.function | missing_required_parameter
          {'assistant_id':'asst_1','response_format':'text'} | response_format | invalid_value
          {'assistant_id':'asst_1','response_format':{'type':'json_schema'}} | response_format.type | invalid_value
          {'assistant_id':'asst_1','tools':[{'type':'file_search'}]} | tools[0].type | invalid_value
          {'assistant_id':'asst_1','tools':[{'type':'function','function':{}}]} | tools[0].function.name | missing_required_parameter
          {'assistant_id':'asst_1','additional_messages':[{'role':'user'}]} | additional_messages[0].content | missing_required_parameter
          {'assistant_id':'asst_1','additional_messages':[{'role':'x','content':'x'}]} | additional_messages[0].role | invalid_value
          {'assistant_id':'asst_1','max_prompt_tokens':255} | max_prompt_tokens | integer_below_min_value
          {} | assistant_id | missing_required_parameter
          """)
  void whatIsWrongInARunIsNamed(String body, String param, String code) {
    assertMistake(CreateRunRequest.class, body, param, code);
  }

  private static void assertMistake(Class<?> type, String body, String param, String code) {
    var mistake = assertThrows(InvalidParameterException.class, () -> read(type, body));
    assertEquals(param, mistake.param());
    assertEquals(code, mistake.code());
  }

  /** A request of version 1, as it is asked of the engine. */
  private static Object read(Class<?> type, String body) {
    return ((VersionOneRequest) current(VersionOne.request(type).orElseThrow(), body)).current();
  }

  private static Object current(Class<?> type, String body) {
    return Json.readRequest(new StringReader(body.replace('\'', '"')), type);
  }
}
