package org.assistants4j.liberty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.util.List;
import org.assistants4j.engine.model.StubModelServer;
import org.assistants4j.engine.model.StubReply;
import org.assistants4j.liberty.VersionClient.Event;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Runs, their steps and their streams in version 1. */
@ExtendWith(ArquillianExtension.class)
class VersionOneRunsIT extends WithBothVersions {
  private static final StubModelServer MODEL = StubModelServer.started();

  @Deployment(testable = false)
  static WebArchive app() {
    return Wars.asking(MODEL.url());
  }

  @AfterAll
  static void stopModel() {
    MODEL.close();
  }

  @Test
  void aRunIsStartedReadChangedAndListedWithItsSteps() throws Exception {
    String file = v1.upload("a.txt", "A fact.");
    MODEL.then(StubReply.text("Hello"));
    String runs = "threads/" + thread() + "/runs";
    JsonObject queued =
        v1.post(
            runs,
            "{'assistant_id':'%s','response_format':'none','tool_choice':'auto'}"
                .formatted(assistant("'file_ids':['" + file + "']")));
    assertEquals("queued", queued.getString("status"));
    assertEquals(file, queued.getJsonArray("file_ids").getString(0));
    assertFalse(queued.containsKey("top_p") || queued.containsKey("parallel_tool_calls"));
    String path = runs + "/" + queued.getString("id");
    v1.until(path, "completed");
    JsonObject changed = v1.post(path, "{'metadata':{'k':'v'}}");
    assertEquals(changed, v1.get(path));
    assertEquals(changed, v1.get(runs).getJsonArray("data").getJsonObject(0));
    assertFalse(v2.get(path).containsKey("file_ids"));
    JsonObject step = v1.get(path + "/steps").getJsonArray("data").getJsonObject(0);
    assertEquals(step, v1.get(path + "/steps/" + step.getString("id")));
    assertEquals("message_creation", step.getJsonObject("step_details").getString("type"));
  }

  @Test
  void aFunctionAndARetrievalAreStreamed() throws Exception {
    String file = v1.upload("facts.txt", "The launch name is Bluebird.");
    MODEL.then(
        StubReply.calls(
            StubReply.call(0, "call_r", "file_search"),
            StubReply.arguments(0, "{\"query\":\"launch name\"}"),
            StubReply.call(1, "call_w", "weather"),
            StubReply.arguments(1, "{\"city\":\"Bern\"}")));
    MODEL.then(StubReply.text("Bluebird", "【0:0†facts.txt】", ", cold."));
    List<Event> first =
        v1.stream(
            "threads/runs",
            "{'assistant_id':'%s','stream':true,'thread':{'messages':[{'role':'user',"
                    .formatted(retriever())
                + "'content':'Name and weather?','file_ids':['"
                + file
                + "']}]}}");
    assertEquals("thread.created", first.get(0).name());
    assertFalse(first.get(0).json().containsKey("tool_resources"));
    assertEquals("thread.run.requires_action", first.get(first.size() - 2).name());
    List<JsonObject> calls = deltas(first);
    assertTrue(calls.get(0).containsKey("retrieval"), calls.toString());
    assertEquals("retrieval", calls.get(0).getString("type"));
    JsonObject run = first.get(first.size() - 2).json();
    List<Event> second =
        v1.stream(
            runPath(run) + "/submit_tool_outputs",
            "{'stream':true,'tool_outputs':[{'tool_call_id':'call_w','output':'cold'}]}");
    assertEquals("thread.run.step.completed", second.get(0).name());
    assertEquals("{'id':'call_r','type':'retrieval','retrieval':{}}", call(second.get(0).json()));
    JsonObject message = data(second, "thread.message.completed");
    assertEquals("The launch name is Bluebird.", quote(message));
    assertEquals(message, v1.get(messagePath(message)));
    assertFalse(v2.get(messagePath(message)).toString().contains("quote"));
    assertEquals("completed", data(second, "thread.run.completed").getString("status"));
    JsonObject steps = v1.get(runPath(run) + "/steps?order=asc");
    assertEquals(
        "{'id':'call_r','type':'retrieval','retrieval':{}}",
        call(steps.getJsonArray("data").getJsonObject(0)));
  }

  @Test
  void outputsAreSubmittedWithoutAStream() throws Exception {
    MODEL.then(
        StubReply.calls(
            StubReply.call(0, "call_w", "weather"), StubReply.arguments(0, "{\"city\":\"Bern\"}")));
    MODEL.then(StubReply.text("Cold"));
    JsonObject queued =
        v1.post(
            "threads/runs",
            "{'assistant_id':'%s','thread':{'messages':[{'role':'user','content':'Weather?'}]}}"
                .formatted(retriever()));
    JsonObject waiting = v1.until(runPath(queued), "requires_action");
    assertEquals(
        "call_w",
        waiting
            .getJsonObject("required_action")
            .getJsonObject("submit_tool_outputs")
            .getJsonArray("tool_calls")
            .getJsonObject(0)
            .getString("id"));
    v1.post(
        runPath(queued) + "/submit_tool_outputs",
        "{'tool_outputs':[{'tool_call_id':'call_w','output':'cold'}]}");
    v1.until(runPath(queued), "completed");
  }

  @Test
  void aRunIsCancelled() throws Exception {
    MODEL.then(StubReply.silentAfter("Half"));
    String runs = "threads/" + thread() + "/runs";
    JsonObject run = v1.post(runs, "{'assistant_id':'" + assistant("'name':'x'") + "'}");
    String path = runs + "/" + run.getString("id");
    v1.until(path, "in_progress");
    v1.post(path + "/cancel", "");
    assertEquals("cancelled", v1.until(path, "cancelled").getString("status"));
  }

  @Test
  void aRunThatStopsEarlyIsCompletedAndHasItsDetails() throws Exception {
    MODEL.then(
        StubReply.stream("Half an")
            .then(StubReply.finish("length"))
            .then(StubReply.usage(7, 3))
            .then(StubReply.done()));
    List<Event> events =
        v1.stream(
            "threads/" + thread() + "/runs",
            "{'assistant_id':'%s','stream':true,'max_completion_tokens':256}"
                .formatted(assistant("'name':'x'")));
    JsonObject run = data(events, "thread.run.completed");
    assertEquals("completed", run.getString("status"));
    assertEquals(
        "max_completion_tokens", run.getJsonObject("incomplete_details").getString("reason"));
    assertEquals("completed", v1.get(runPath(run)).getString("status"));
    assertEquals("incomplete", v2.get(runPath(run)).getString("status"));
    assertEquals("incomplete", data(events, "thread.message.incomplete").getString("status"));
  }

  @Test
  void whatVersionOneDoesNotHaveIsRefused() throws Exception {
    String runs = "threads/" + thread() + "/runs";
    for (String member :
        List.of(
            "'top_p':1", "'parallel_tool_calls':true", "'tool_resources':{}", "'file_ids':[]")) {
      JsonObject error = v1.refused(400, "POST", runs, "{'assistant_id':'asst_x'," + member + "}");
      assertEquals("unknown_parameter", error.getString("code"), error.toString());
    }
    for (String member :
        List.of(
            "'tool_choice':'required'",
            "'tool_choice':{'type':'file_search'}",
            "'response_format':{'type':'json_schema'}",
            "'tools':[{'type':'file_search'}]",
            "'additional_messages':[{'role':'user','content':[]}]")) {
      v1.refused(400, "POST", runs, "{'assistant_id':'asst_x'," + member + "}");
    }
  }

  private String assistant(String members) throws Exception {
    return v1.post("assistants", "{'model':'stub'," + members + "}").getString("id");
  }

  private String retriever() throws Exception {
    return assistant(
        "'tools':[{'type':'retrieval'},{'type':'function','function':{'name':'weather'}}]");
  }

  private String thread() throws Exception {
    return v1.post("threads", "{'messages':[{'role':'user','content':'Hi'}]}").getString("id");
  }

  private static String runPath(JsonObject run) {
    return "threads/" + run.getString("thread_id") + "/runs/" + run.getString("id");
  }

  private static String messagePath(JsonObject message) {
    return "threads/" + message.getString("thread_id") + "/messages/" + message.getString("id");
  }

  /** The tool calls in a stream's step deltas. */
  private static List<JsonObject> deltas(List<Event> events) {
    return events.stream()
        .filter(event -> event.name().equals("thread.run.step.delta"))
        .map(event -> event.json().getJsonObject("delta").getJsonObject("step_details"))
        .map(details -> details.getJsonArray("tool_calls").getJsonObject(0))
        .toList();
  }

  private static JsonObject data(List<Event> events, String name) {
    return events.stream()
        .filter(event -> event.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " is not among " + events))
        .json();
  }

  private static String call(JsonObject step) {
    return step.getJsonObject("step_details")
        .getJsonArray("tool_calls")
        .getJsonObject(0)
        .toString()
        .replace('"', '\'');
  }

  private static String quote(JsonObject message) {
    return message
        .getJsonArray("content")
        .getJsonObject(0)
        .getJsonObject("text")
        .getJsonArray("annotations")
        .getJsonObject(0)
        .getJsonObject("file_citation")
        .getString("quote");
  }
}
