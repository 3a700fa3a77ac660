package org.assistants4j.liberty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Threads, messages and their files in version 1, and what each version sees of the other's. */
@ExtendWith(ArquillianExtension.class)
class VersionOneThreadsIT extends WithBothVersions {
  @Deployment(testable = false)
  static WebArchive app() {
    return Wars.assistants4j();
  }

  @Test
  void aThreadIsMadeReadChangedAndDeleted() throws Exception {
    JsonObject made = v1.post("threads", "");
    assertEquals(Set.of("id", "object", "created_at", "metadata"), made.keySet());
    String path = "threads/" + made.getString("id");
    assertEquals(made, v1.get(path));
    JsonObject changed = v1.post(path, "{'metadata':{'k':'v'}}");
    assertEquals("v", changed.getJsonObject("metadata").getString("k"));
    assertEquals("thread.deleted", v1.delete(path).getString("object"));
    v1.refused(404, "GET", path, "");
  }

  @Test
  void aMessageIsAddedReadChangedAndListed() throws Exception {
    String thread = thread();
    String messages = "threads/" + thread + "/messages";
    JsonObject made = v1.post(messages, "{'role':'user','content':'Hi'}");
    assertEquals(
        Set.of(
            "id",
            "object",
            "created_at",
            "thread_id",
            "status",
            "incomplete_details",
            "completed_at",
            "incomplete_at",
            "role",
            "content",
            "assistant_id",
            "run_id",
            "file_ids",
            "metadata"),
        made.keySet());
    assertEquals(
        "[{'type':'text','text':{'value':'Hi','annotations':[]}}]", quoted(made, "content"));
    String path = messages + "/" + made.getString("id");
    assertEquals(made, v1.get(path));
    JsonObject changed = v1.post(path, "{'metadata':{'k':'v'}}");
    assertEquals(changed, v1.get(messages).getJsonArray("data").getJsonObject(0));
    v1.refused(404, "DELETE", path, "");
    assertEquals(changed, v1.get(path));
  }

  @Test
  void filesOfMessagesAreReadAndListed() throws Exception {
    String first = v1.upload("a.txt", "A fact.");
    String second = v1.upload("b.txt", "Another.");
    String thread =
        v1.post(
                "threads",
                "{'messages':[{'role':'user','content':'Hi','file_ids':['%s','%s']}]}"
                    .formatted(first, second))
            .getString("id");
    String messages = "threads/" + thread + "/messages";
    JsonObject message = v1.get(messages).getJsonArray("data").getJsonObject(0);
    assertEquals(List.of(first, second), strings(message, "file_ids"));
    String files = messages + "/" + message.getString("id") + "/files";
    JsonObject listed = v1.get(files + "?order=asc");
    assertEquals(List.of(first, second), ids(listed));
    assertEquals(List.of(first), ids(v1.get(files + "?after=" + second)));
    JsonObject file = v1.get(files + "/" + first);
    assertEquals(Set.of("id", "object", "created_at", "message_id"), file.keySet());
    assertEquals("thread.message.file", file.getString("object"));
    assertEquals(listed.getJsonArray("data").getJsonObject(0), file);
    v1.refused(404, "GET", files + "/file-none", "");
    v2.refused(404, "GET", files, "");
    v1.delete("files/" + first);
    assertEquals(
        List.of(second), strings(v1.get(messages + "/" + message.getString("id")), "file_ids"));
  }

  @Test
  void filesOfVersionOneAreAttachmentsInVersionTwo() throws Exception {
    String file = v1.upload("a.txt", "A fact.");
    String messages = "threads/" + thread() + "/messages";
    String id =
        v1.post(messages, "{'role':'user','content':'Hi','file_ids':['" + file + "']}")
            .getString("id");
    JsonObject seen = v2.get(messages + "/" + id);
    assertEquals(
        "[{'file_id':'%s','tools':[{'type':'code_interpreter'},{'type':'file_search'}]}]"
            .formatted(file),
        quoted(seen, "attachments"));
    assertEquals("thread.message.deleted", v2.delete(messages + "/" + id).getString("object"));
    v1.refused(404, "GET", messages + "/" + id + "/files", "");
  }

  @Test
  void attachmentsAndImagesOfVersionTwoAreShownInVersionOne() throws Exception {
    String file = v2.upload("a.txt", "A fact.");
    String messages = "threads/" + thread() + "/messages";
    String id =
        v2.post(
                messages,
                "{'role':'user','content':[{'type':'text','text':'See'},{'type':'image_url',"
                    + "'image_url':{'url':'https://example.org/i.png'}}],'attachments':[{'file_id':'"
                    + file
                    + "','tools':[{'type':'file_search'}]}]}")
            .getString("id");
    JsonObject shown = v1.get(messages + "/" + id);
    assertEquals(List.of(), strings(shown, "file_ids"));
    assertEquals(
        "[{'type':'text','text':{'value':'See','annotations':[]}},"
            + "{'type':'text','text':{'value':'https://example.org/i.png','annotations':[]}}]",
        quoted(shown, "content"));
  }

  @Test
  void whatVersionOneDoesNotHaveIsRefused() throws Exception {
    assertRefused("content", "invalid_type", "'content':[{'type':'text','text':'x'}]");
    assertRefused("content", "string_below_min_length", "'content':''");
    assertRefused("content", "string_above_max_length", "'content':'" + "x".repeat(256_001) + "'");
    assertRefused("content", "missing_required_parameter", "'metadata':{}");
    assertRefused("attachments", "unknown_parameter", "'content':'x','attachments':[]");
    assertRefused("file_ids", "empty_array", "'content':'x','file_ids':[]");
    assertRefused(
        "file_ids",
        "array_above_max_length",
        "'content':'x','file_ids':[" + "'file-x',".repeat(10) + "'file-x']");
    JsonObject nested =
        v1.refused(400, "POST", "threads", "{'messages':[{'role':'user','content':''}]}");
    assertEquals("messages[0].content", nested.getString("param"));
    JsonObject resources = v1.refused(400, "POST", "threads", "{'tool_resources':{}}");
    assertEquals("unknown_parameter", resources.getString("code"));
  }

  private void assertRefused(String param, String code, String members) throws Exception {
    JsonObject error =
        v1.refused(
            400, "POST", "threads/" + thread() + "/messages", "{'role':'user'," + members + "}");
    assertEquals(code, error.getString("code"));
    assertEquals(param, error.getString("param"));
  }

  private String thread() throws Exception {
    return v1.post("threads", "{}").getString("id");
  }

  private static List<String> strings(JsonObject object, String name) {
    return object.getJsonArray(name).getValuesAs(JsonString::getString);
  }

  private static List<String> ids(JsonObject page) {
    return page.getJsonArray("data").getValuesAs((JsonObject it) -> it.getString("id"));
  }

  private static String quoted(JsonObject object, String name) {
    JsonArray array = object.getJsonArray(name);
    return array.toString().replace('"', '\'');
  }
}
