package org.assistants4j.liberty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.util.List;
import org.assistants4j.liberty.Wire.Answer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The extension that lists threads. */
@ExtendWith(ArquillianExtension.class)
class ThreadListIT {
  @ArquillianResource private URI url;
  private Wire wire;

  @Deployment(testable = false)
  static WebArchive app() {
    return Wars.assistants4j();
  }

  @BeforeEach
  void connect() {
    wire = new Wire(url.resolve("v1/"));
  }

  @Test
  void threadsAreFoundByTheirMetadata() {
    String one = thread("{\"order no\":\"4711 & co\",\"list\":\"one\"}");
    String two = thread("{\"order no\":\"4711 & co\",\"list\":\"two\"}");
    String query = "threads?metadata%5Border%20no%5D=4711%20%26%20co";
    assertEquals(List.of(two, one), ids(wire.get(query)));
    assertEquals(List.of(one), ids(wire.get(query + "&metadata[list]=one")));
    JsonObject page = json(wire.get(query + "&limit=1"));
    assertTrue(page.getBoolean("has_more"));
    assertEquals(List.of(one), ids(wire.get(query + "&after=" + page.getString("last_id"))));
    assertEquals(two, ids(wire.get("threads?limit=1")).get(0));
  }

  @Test
  void aQueryThatIsMalformedIsRefused() {
    assertEquals(400, wire.get("threads?metadata=x").status());
    assertEquals(400, wire.get("threads?limit=101").status());
    assertEquals(404, wire.get("threads?after=thread_none").status());
  }

  private String thread(String metadata) {
    String body = "{\"metadata\":" + metadata + "}";
    return json(wire.send("POST", "threads", body, "Content-Type: application/json"))
        .getString("id");
  }

  private static List<String> ids(Answer answer) {
    return json(answer).getJsonArray("data").getValuesAs(JsonObject.class).stream()
        .map(thread -> thread.getString("id"))
        .toList();
  }

  private static JsonObject json(Answer answer) {
    assertEquals(200, answer.status(), answer.body());
    try (var reader = Json.createReader(new StringReader(answer.body()))) {
      return reader.readObject();
    }
  }
}
