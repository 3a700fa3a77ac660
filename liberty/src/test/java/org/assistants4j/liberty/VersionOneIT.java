package org.assistants4j.liberty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Assistants and their files in version 1, and what each version sees of the other's. */
@ExtendWith(ArquillianExtension.class)
class VersionOneIT extends WithBothVersions {
  private static final Set<String> MEMBERS =
      Set.of(
          "id",
          "object",
          "created_at",
          "name",
          "description",
          "model",
          "instructions",
          "tools",
          "file_ids",
          "metadata");

  @Deployment(testable = false)
  static WebArchive app() {
    return Wars.assistants4j();
  }

  @Test
  void anAssistantIsMadeReadChangedListedAndDeleted() throws Exception {
    String file = v1.upload("a.txt", "A fact.");
    JsonObject made =
        v1.post(
            "assistants",
            "{'model':'m','name':'N','tools':[{'type':'code_interpreter'},{'type':'function',"
                + "'function':{'name':'f','description':'d','parameters':{'type':'object'}}}],"
                + "'file_ids':['"
                + file
                + "'],'metadata':{'k':'v'}}");
    assertEquals(MEMBERS, made.keySet());
    assertEquals(List.of(file), fileIds(made));
    String path = "assistants/" + made.getString("id");
    assertEquals(made, v1.get(path));
    assertEquals(made, v1.get("assistants?limit=1").getJsonArray("data").getJsonObject(0));
    JsonObject changed = v1.post(path, "{'name':null,'description':'D','file_ids':[]}");
    assertTrue(changed.isNull("name"));
    assertEquals("D", changed.getString("description"));
    assertEquals(List.of(), fileIds(changed));
    assertEquals("assistant.deleted", v1.delete(path).getString("object"));
    v1.refused(404, "GET", path, "");
  }

  @Test
  void filesOfAnAssistantAreGivenReadListedAndTakenAway() throws Exception {
    String first = v1.upload("a.txt", "A fact.");
    String second = v1.upload("b.txt", "Another.");
    String files = "assistants/" + assistant("'file_ids':['" + first + "']") + "/files";
    JsonObject given = v1.post(files, "{'file_id':'" + second + "'}");
    assertEquals(Set.of("id", "object", "created_at", "assistant_id"), given.keySet());
    assertEquals("assistant.file", given.getString("object"));
    assertEquals(given, v1.post(files, "{'file_id':'" + second + "'}"));
    assertEquals(given, v1.get(files + "/" + second));
    assertEquals(List.of(second, first), ids(v1.get(files)));
    assertEquals(List.of(second), ids(v1.get(files + "?order=asc&after=" + first)));
    assertEquals(List.of(second), ids(v1.get(files + "?before=" + first)));
    JsonObject taken = v1.delete(files + "/" + second);
    assertEquals("assistant.file.deleted", taken.getString("object"));
    assertEquals(List.of(first), ids(v1.get(files)));
    v1.refused(404, "GET", files + "/" + second, "");
    v1.refused(404, "POST", files, "{'file_id':'file-none'}");
    assertEquals(second, v1.get("files/" + second).getString("id"));
  }

  @Test
  void aDeletedFileIsNobodysAnyMore() throws Exception {
    String file = v1.upload("a.txt", "A fact.");
    String assistant = assistant("'file_ids':['" + file + "']");
    assertEquals("file", v1.delete("files/" + file).getString("object"));
    assertEquals(List.of(), fileIds(v1.get("assistants/" + assistant)));
    assertEquals(List.of(), ids(v1.get("assistants/" + assistant + "/files")));
  }

  @Test
  void whatVersionOneDoesNotHaveIsRefused() throws Exception {
    assertUnknown("temperature", "'temperature':1");
    assertUnknown("response_format", "'response_format':'auto'");
    assertUnknown("tool_resources", "'tool_resources':{}");
    assertUnknown("reasoning_effort", "'reasoning_effort':'low'");
    assertUnknown(
        "tools[0].function.strict",
        "'tools':[{'type':'function','function':{'name':'f','strict':true}}]");
    JsonObject error = refused("'tools':[{'type':'file_search'}]");
    assertEquals("tools[0].type", error.getString("param"));
    assertEquals("array_above_max_length", refused("'file_ids':" + files(21)).getString("code"));
    v1.refused(404, "GET", "vector_stores", "");
    v1.refused(404, "POST", "vector_stores", "{}");
  }

  @Test
  void whatVersionOneAloneHasIsAnUnknownUrlInVersionTwo() throws Exception {
    String assistant = assistant("'name':'x'");
    JsonObject error = v2.refused(404, "GET", "assistants/" + assistant + "/files", "");
    assertTrue(error.getString("message").startsWith("Invalid URL"), error.toString());
    assertEquals(
        "unknown_parameter",
        v2.refused(400, "POST", "assistants", "{'model':'m','file_ids':[]}").getString("code"));
    assertEquals(
        "tools[0].type",
        v2.refused(400, "POST", "assistants", "{'model':'m','tools':[{'type':'retrieval'}]}")
            .getString("param"));
  }

  @Test
  void filesOfVersionOneAreSeenInVersionTwo() throws Exception {
    String file = v1.upload("a.txt", "A fact.");
    String other = v1.upload("b.txt", "Another.");
    String path =
        "assistants/"
            + assistant("'tools':[{'type':'code_interpreter'}],'file_ids':['" + file + "']");
    assertEquals(List.of(file), codeFiles(v2.get(path)));
    v1.post(path + "/files", "{'file_id':'" + other + "'}");
    assertEquals(List.of(file, other), codeFiles(v2.get(path)));
    v1.delete(path + "/files/" + file);
    assertEquals(List.of(other), codeFiles(v2.get(path)));
    v2.post(path, "{'tool_resources':{'code_interpreter':{'file_ids':[]}}}");
    assertEquals(List.of(other), fileIds(v1.get(path)));
  }

  @Test
  void anAssistantOfVersionTwoIsShownInVersionOne() throws Exception {
    String file = v2.upload("a.txt", "A fact.");
    JsonObject made =
        v2.post(
            "assistants",
            "{'model':'m','temperature':0.5,'tools':[{'type':'file_search'},{'type':'function',"
                + "'function':{'name':'f','strict':true}},{'type':'code_interpreter'}],"
                + "'tool_resources':{'code_interpreter':{'file_ids':['"
                + file
                + "']}}}");
    JsonObject shown = v1.get("assistants/" + made.getString("id"));
    assertEquals(MEMBERS, shown.keySet());
    assertEquals(List.of(), fileIds(shown));
    assertEquals(
        "[{'type':'retrieval'},{'type':'function','function':{'name':'f'}},{'type':'code_interpreter'}]",
        shown.getJsonArray("tools").toString().replace('"', '\''));
    assertFalse(v2.get("assistants/" + made.getString("id")).containsKey("file_ids"));
  }

  private void assertUnknown(String param, String member) throws Exception {
    JsonObject error = refused(member);
    assertEquals("unknown_parameter", error.getString("code"));
    assertEquals(param, error.getString("param"));
  }

  private JsonObject refused(String member) throws Exception {
    return v1.refused(400, "POST", "assistants", "{'model':'m'," + member + "}");
  }

  private String assistant(String members) throws Exception {
    return v1.post("assistants", "{'model':'m'," + members + "}").getString("id");
  }

  private static String files(int count) {
    return "[" + "'file-x',".repeat(count - 1) + "'file-x']";
  }

  private static List<String> fileIds(JsonObject object) {
    return strings(object, "file_ids");
  }

  private static List<String> codeFiles(JsonObject assistant) {
    return strings(
        assistant.getJsonObject("tool_resources").getJsonObject("code_interpreter"), "file_ids");
  }

  private static List<String> strings(JsonObject object, String name) {
    return object.getJsonArray(name).getValuesAs(JsonString::getString);
  }

  private static List<String> ids(JsonObject page) {
    return page.getJsonArray("data").getValuesAs((JsonObject it) -> it.getString("id"));
  }
}
