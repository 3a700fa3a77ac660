package org.assistants4j.liberty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import jakarta.json.JsonObject;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What version 1 retrieves is what version 2 has in a vector store; files and models are shared.
 */
@ExtendWith(ArquillianExtension.class)
class VersionOneFilesIT extends WithBothVersions {
  @Deployment(testable = false)
  static WebArchive app() {
    return Wars.assistants4j();
  }

  @Test
  void filesForRetrievalAreInAVectorStore() throws Exception {
    String first = v1.upload("a.txt", "A fact.");
    String second = v1.upload("b.txt", "Another.");
    String assistant = "assistants/" + retriever(first);
    String stored = "vector_stores/" + store(assistant) + "/files";
    assertEquals(List.of(first), ids(v2.get(stored)));
    v1.post(assistant + "/files", "{'file_id':'" + second + "'}");
    assertEquals(List.of(second, first), ids(v2.get(stored)));
    v1.delete(assistant + "/files/" + first);
    assertEquals(List.of(second), ids(v2.get(stored)));
    v2.delete(stored + "/" + second);
    assertEquals(List.of(second), ids(v1.get(assistant + "/files")));
  }

  @Test
  void aFileOfTheAssistantIsRetrievedAndQuoted() throws Exception {
    String file = v1.upload("facts.txt", "The launch code name is Bluebird.");
    String assistant = retriever(file);
    String stored = "vector_stores/" + store("assistants/" + assistant) + "/files/" + file;
    v2.until(stored, "completed");
    JsonObject run =
        v1.post(
            "threads/runs",
            "{'assistant_id':'%s','thread':{'messages':[{'role':'user','content':"
                    .formatted(assistant)
                + "'What is the launch code name?'}]}}");
    String thread = "threads/" + run.getString("thread_id");
    v1.until(thread + "/runs/" + run.getString("id"), "completed");
    JsonObject answer = v1.get(thread + "/messages").getJsonArray("data").getJsonObject(0);
    JsonObject citation =
        answer
            .getJsonArray("content")
            .getJsonObject(0)
            .getJsonObject("text")
            .getJsonArray("annotations")
            .getJsonObject(0)
            .getJsonObject("file_citation");
    assertEquals(file, citation.getString("file_id"));
    assertEquals("The launch code name is Bluebird.", citation.getString("quote"));
  }

  @Test
  void filesAndModelsAreReadInVersionOneToo() throws Exception {
    String file = v1.upload("a.txt", "A fact.");
    assertEquals(file, v1.get("files/" + file).getString("id"));
    assertEquals(file, v1.get("files").getJsonArray("data").getJsonObject(0).getString("id"));
    assertEquals("A fact.", v1.download(v1.upload("b.txt", "A fact.", "fine-tune")));
    assertEquals("file", v1.delete("files/" + file).getString("object"));
    String model = ids(v1.get("models")).get(0);
    assertEquals(model, v1.get("models/" + model).getString("id"));
  }

  @Test
  void aThreadOfVersionOneHasItsFilesInVersionTwo() throws Exception {
    String file = v1.upload("a.txt", "A fact.");
    String thread =
        "threads/"
            + v1.post(
                    "threads",
                    "{'messages':[{'role':'user','content':'Hi','file_ids':['" + file + "']}]}")
                .getString("id");
    assertFalse(v1.get(thread).containsKey("tool_resources"));
    assertEquals(List.of(file), ids(v2.get("vector_stores/" + store(thread) + "/files")));
  }

  private String retriever(String file) throws Exception {
    return v1.post(
            "assistants",
            "{'model':'m','tools':[{'type':'retrieval'}],'file_ids':['" + file + "']}")
        .getString("id");
  }

  private String store(String path) throws Exception {
    return v2.get(path)
        .getJsonObject("tool_resources")
        .getJsonObject("file_search")
        .getJsonArray("vector_store_ids")
        .getString(0);
  }

  private static List<String> ids(JsonObject page) {
    return page.getJsonArray("data").getValuesAs((JsonObject it) -> it.getString("id"));
  }
}
