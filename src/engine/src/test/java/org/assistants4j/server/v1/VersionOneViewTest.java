package org.assistants4j.server.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.List;
import org.assistants4j.api.Deleted;
import org.assistants4j.api.Message;
import org.assistants4j.api.MessageBuilder;
import org.assistants4j.api.Role;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.RunStep;
import org.assistants4j.api.json.Json;
import org.junit.jupiter.api.Test;

class VersionOneViewTest {
  private static final String RUN =
      "'id':'run_1','created_at':1,'thread_id':'thread_1','assistant_id':'asst_1','model':'m',"
          + "'parallel_tool_calls':true,'top_p':0.5,";

  @Test
  void aRunThatStoppedEarlyWasCompleted() {
    Run run = run("'status':'incomplete','incomplete_details':{'reason':'max_completion_tokens'}");
    JsonObject view = view(run);
    assertEquals("completed", view.getString("status"));
    assertEquals(
        "max_completion_tokens", view.getJsonObject("incomplete_details").getString("reason"));
    RunEvent told = VersionOne.event(RunEvent.OfRun.status(run));
    assertEquals("thread.run.completed", told.event());
    assertEquals(view.toString(), told.json());
  }

  @Test
  void whatARunMayNotSayInVersionOneIsSaidByTheNearest() {
    JsonObject view =
        view(
            run(
                "'status':'queued','tool_choice':'required','tools':[{'type':'file_search',"
                    + "'file_search':{'max_num_results':3}}],'response_format':{'type':"
                    + "'json_schema','json_schema':{'name':'s'}},'file_ids':['file-1']"));
    assertEquals("auto", view.getString("tool_choice"));
    assertEquals("[{'type':'retrieval'}]", quoted(view, "tools"));
    assertEquals("{'type':'json_object'}", quoted(view, "response_format"));
    assertEquals("['file-1']", quoted(view, "file_ids"));
    assertFalse(view.containsKey("top_p") || view.containsKey("parallel_tool_calls"));
  }

  @Test
  void anOptionThatIsNotSetIsNull() {
    JsonObject view = view(run("'status':'queued'"));
    assertTrue(view.isNull("tool_choice") && view.isNull("response_format"));
  }

  @Test
  void contentOfVersionTwoIsTextAndEveryCitationHasAQuote() {
    Message message =
        message(
            "[{'type':'refusal','refusal':'No.'},{'type':'image_file','image_file':{'file_id':"
                + "'file-1','detail':'low'}},{'type':'text','text':{'value':'x','annotations':[{"
                + "'type':'file_citation','text':'x','file_citation':{'file_id':'file-1'},"
                + "'start_index':0,'end_index':1},{'type':'file_path','text':'x','file_path':{"
                + "'file_id':'file-2'},'start_index':0,'end_index':1}]}}]");
    assertEquals(
        "[{'type':'text','text':{'value':'No.','annotations':[]}},"
            + "{'type':'image_file','image_file':{'file_id':'file-1'}},"
            + "{'type':'text','text':{'value':'x','annotations':[{'type':'file_citation',"
            + "'text':'x','start_index':0,'end_index':1,'file_citation':{'file_id':'file-1',"
            + "'quote':''}},{'type':'file_path','text':'x','file_path':{'file_id':'file-2'},"
            + "'start_index':0,'end_index':1}]}}]",
        quoted(view(message), "content"));
  }

  @Test
  void aSearchTellsNothingOfWhatItFoundAndCodeAllOfIt() {
    String code =
        "{'type':'code_interpreter','id':'call_2','code_interpreter':{'input':'1','outputs':["
            + "{'type':'image','image':{'file_id':'file-1'}}]}}";
    RunStep step =
        read(
            RunStep.class,
            "{'id':'step_1','created_at':1,'assistant_id':'a','thread_id':'t','run_id':'r',"
                + "'type':'tool_calls','status':'completed','step_details':{'type':'tool_calls',"
                + "'tool_calls':[{'id':'call_1','type':'file_search','file_search':{'results':[]}},"
                + code
                + "]}}");
    assertEquals(
        "[{'id':'call_1','type':'retrieval','retrieval':{}}," + code + "]",
        quoted(view(step).getJsonObject("step_details"), "tool_calls"));
  }

  @Test
  void deltasAreToldAsVersionOneHasThem() {
    assertEquals(
        "{'id':'msg_1','object':'thread.message.delta','delta':{'content':["
            + "{'type':'text','index':0,'text':{'value':'u'}},"
            + "{'type':'image_file','index':1,'image_file':{'file_id':'file-1'}},"
            + "{'type':'text','index':2,'text':{'value':'No','annotations':[]}}]}}",
        told(
            "thread.message.delta",
            "{'id':'msg_1','delta':{'content':["
                + "{'index':0,'type':'image_url','image_url':{'url':'u'}},"
                + "{'index':1,'type':'image_file','image_file':{'file_id':'file-1','detail':'low'}},"
                + "{'index':2,'type':'text','text':{'value':'No','annotations':[]}}]}}"));
    assertEquals(
        "{'id':'step_1','object':'thread.run.step.delta','delta':{'step_details':{'type':"
            + "'tool_calls','tool_calls':[{'index':0,'id':'call_1','type':'retrieval',"
            + "'retrieval':{}}]}}}",
        told(
            "thread.run.step.delta",
            "{'id':'step_1','delta':{'step_details':{'type':'tool_calls','tool_calls':["
                + "{'index':0,'id':'call_1','type':'file_search','file_search':{}}]}}}"));
  }

  @Test
  void whatTheVersionsShareIsLeftAsItIs() {
    Deleted deleted = new Deleted("thread_1", "thread.deleted");
    assertSame(deleted, VersionOne.view(deleted, List.of()));
    RunEvent done = new RunEvent.Done();
    assertSame(done, VersionOne.event(done));
  }

  private static Message message(String content) {
    Message message =
        read(
            Message.class,
            "{'id':'msg_1','created_at':1,'thread_id':'t','role':'user','content':"
                + content
                + "}");
    return MessageBuilder.builder(message).role(Role.ASSISTANT).build();
  }

  private static Run run(String members) {
    return read(Run.class, "{" + RUN + members + "}");
  }

  private static JsonObject view(Object object) {
    return (JsonObject) VersionOne.view(object, List.of());
  }

  private static String told(String event, String data) {
    return VersionOne.event(RunEvent.read(event, data.replace('\'', '"')))
        .json()
        .replace('"', '\'');
  }

  private static String quoted(JsonObject object, String name) {
    return object.get(name).toString().replace('"', '\'');
  }

  private static <T> T read(Class<T> type, String json) {
    return Json.read(json.replace('\'', '"'), type);
  }
}
