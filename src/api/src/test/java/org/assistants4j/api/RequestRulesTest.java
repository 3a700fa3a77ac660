package org.assistants4j.api;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.StringReader;
import org.assistants4j.api.json.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What requests may not say, with the parameter and the code that are told. */
class RequestRulesTest {
  private static final String FUNCTION = "{'type':'function','function':{'name':'%s'}}";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | model | missing_required_parameter",
        "{'model':''} | model | empty_string",
        "{'model':' '} | model | empty_string",
        "{'model':'m','metadata':{'k':null}} | metadata.k | invalid_type",
        "{'model':'m','metadata':{'k':1}} | metadata.k | invalid_type",
        "{'model':'m','temperature':2.1} | temperature | decimal_above_max_value",
        "{'model':'m','top_p':-0.1} | top_p | decimal_below_min_value",
        "{'model':'m','reasoning_effort':'huge'} | reasoning_effort | invalid_value",
        "{'model':'m','response_format':'json'} | response_format | invalid_value",
        "{'model':'m','response_format':{'type':'xml'}} | response_format.type | invalid_value",
        "{'model':'m','response_format':{'type':'json_schema'}}"
            + " | response_format.json_schema | missing_required_parameter",
        "{'model':'m','response_format':{'type':'json_schema','json_schema':{'name':'a b'}}}"
            + " | response_format.json_schema.name | invalid_value",
        "{'model':'m','tools':[{'type':'file_search','file_search':{'max_num_results':51}}]}"
            + " | tools[0].file_search.max_num_results | integer_above_max_value",
        "{'model':'m','tools':[{'type':'file_search','file_search':{'ranking_options':{}}}]}"
            + " | tools[0].file_search.ranking_options.score_threshold"
            + " | missing_required_parameter",
        "{'model':'m','tools':[{'type':'file_search','file_search':{'ranking_options':"
            + "{'score_threshold':0,'ranker':'x'}}}]}"
            + " | tools[0].file_search.ranking_options.ranker | invalid_value",
      })
  void anAssistant(String json, String param, String code) {
    assertRefused(CreateAssistantRequest.class, json, param, code);
  }

  @Test
  void toolsOfOneNameOrOfABuiltInName() {
    String twice = FUNCTION.formatted("a") + "," + FUNCTION.formatted("a");
    String builtIn = FUNCTION.formatted("file_search");
    assertRefused(
        CreateAssistantRequest.class,
        "{'model':'m','tools':[" + twice + "]}",
        "tools[1].function.name",
        "invalid_value");
    assertRefused(
        ModifyAssistantRequest.class,
        "{'tools':[" + builtIn + "]}",
        "tools[0].function.name",
        "invalid_value");
    assertRefused(
        CreateRunRequest.class,
        "{'assistant_id':'asst_1','tools':[" + twice + "]}",
        "tools[1].function.name",
        "invalid_value");
  }

  @Test
  void moreToolsThanARunMayHave() {
    StringBuilder tools = new StringBuilder(FUNCTION.formatted("f0"));
    for (int i = 1; i <= 20; i++) {
      tools.append(',').append(FUNCTION.formatted("f" + i));
    }
    String run = "{'assistant_id':'asst_1','tools':[" + tools + "]}";
    assertRefused(CreateRunRequest.class, run, "tools", "array_above_max_length");
    assertRefused(CreateThreadAndRunRequest.class, run, "tools", "array_above_max_length");
    assertDoesNotThrow(
        () -> read(CreateAssistantRequest.class, "{'model':'m','tools':[" + tools + "]}"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'model':''} | model | empty_string",
        "{'max_prompt_tokens':255} | max_prompt_tokens | integer_below_min_value",
        "{'max_completion_tokens':255} | max_completion_tokens | integer_below_min_value",
        "{'truncation_strategy':{}} | truncation_strategy.type | missing_required_parameter",
        "{'truncation_strategy':{'type':'middle'}} | truncation_strategy.type | invalid_value",
        "{'truncation_strategy':{'type':'last_messages'}}"
            + " | truncation_strategy.last_messages | missing_required_parameter",
        "{'truncation_strategy':{'type':'last_messages','last_messages':0}}"
            + " | truncation_strategy.last_messages | integer_below_min_value",
        "{'tool_choice':'always'} | tool_choice | invalid_value",
        "{'tool_choice':{'type':'web'}} | tool_choice.type | invalid_value",
        "{'tool_choice':{'type':'function'}} | tool_choice.function | missing_required_parameter",
        "{'parallel_tool_calls':'no'} | parallel_tool_calls | invalid_type",
        "{'temperature':-1} | temperature | decimal_below_min_value",
      })
  void aRun(String json, String param, String code) {
    String ofAssistant = json.replaceFirst("\\{", "{'assistant_id':'asst_1',");
    assertRefused(CreateRunRequest.class, ofAssistant, param, code);
    assertRefused(CreateThreadAndRunRequest.class, ofAssistant, param, code);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'role':'user'} | content | missing_required_parameter",
        "{'content':'x'} | role | missing_required_parameter",
        "{'role':'tool','content':'x'} | role | invalid_value",
        "{'role':'user','content':''} | content | invalid_value",
        "{'role':'user','content':[]} | content | empty_array",
        "{'role':'user','content':[{'type':'text','text':''}]} | content | invalid_value",
        "{'role':'user','content':[{'type':'text'}]}"
            + " | content[0].text | missing_required_parameter",
        "{'role':'user','content':[{'type':'audio'}]} | content[0].type | invalid_value",
        "{'role':'user','content':[{'type':'image_file','image_file':{}}]}"
            + " | content[0].image_file.file_id | missing_required_parameter",
        "{'role':'user','content':[{'type':'image_file','image_file':"
            + "{'file_id':'file-1','detail':'max'}}]}"
            + " | content[0].image_file.detail | invalid_value",
        "{'role':'user','content':['a',{'type':'image_url','image_url':{'url':'ftp://x/y.png'}}]}"
            + " | content[1].image_url.url | invalid_value",
        "{'role':'user','content':[{'type':'image_url','image_url':{'url':'http://'}}]}"
            + " | content[0].image_url.url | invalid_value",
        "{'role':'user','content':[{'type':'image_url','image_url':"
            + "{'url':'data:text/html;base64,AAAA'}}]}"
            + " | content[0].image_url.url | invalid_value",
        "{'role':'user','content':'x','attachments':[{'tools':[]}]}"
            + " | attachments[0].file_id | missing_required_parameter",
        "{'role':'user','content':'x','attachments':[{'file_id':'file-1','tools':"
            + "[{'type':'function','function':{'name':'f'}}]}]}"
            + " | attachments[0].tools[0].type | invalid_value",
      })
  void aMessage(String json, String param, String code) {
    assertRefused(CreateMessageRequest.class, json, param, code);
    assertRefused(
        CreateThreadRequest.class, "{'messages':[" + json + "]}", "messages[0]." + param, code);
  }

  @Test
  void imagesByAddressOrInPlaceAreTaken() {
    for (String url :
        new String[] {
          "https://example.org/a.png?b=c", "HTTP://example.org/a", "data:image/png;base64,iVBORw=="
        }) {
      String json =
          "{'role':'user','content':[{'type':'image_url','image_url':{'url':'" + url + "'}}]}";
      assertDoesNotThrow(() -> read(CreateMessageRequest.class, json), url);
    }
  }

  @Test
  void anOutputWithoutItsCall() {
    assertRefused(
        SubmitToolOutputsRequest.class,
        "{'tool_outputs':[{'output':'1'}]}",
        "tool_outputs[0].tool_call_id",
        "missing_required_parameter");
  }

  private static void assertRefused(Class<?> type, String json, String param, String code) {
    InvalidParameterException refused =
        assertThrows(InvalidParameterException.class, () -> read(type, json), json);
    assertEquals(param, refused.param(), refused.getMessage());
    assertEquals(code, refused.code(), refused.getMessage());
  }

  private static Object read(Class<?> type, String json) {
    return Json.readRequest(new StringReader(json.replace('\'', '"')), type);
  }
}
