package org.assistants4j.liberty;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.List;
import org.assistants4j.engine.Waiting;
import org.assistants4j.engine.model.StubModelServer;
import org.assistants4j.liberty.chat.Answered;
import org.assistants4j.liberty.chat.Form;
import org.assistants4j.liberty.chat.Visitor;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Files that go into a conversation and come out of it. */
@ExtendWith(ArquillianExtension.class)
class ChatFilesIT {
  private static final int MOST = 100_000;
  private static final byte[] PNG =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJ"
                  + "RU5ErkJggg==");
  private static final StubModelServer MODEL = StubModelServer.started();

  @ArquillianResource private URI url;
  private Visitor visitor;

  @Deployment(testable = false)
  static WebArchive app() {
    return Wars.configured(
        Wars.assistants4j(),
        "assistants.engine.model.url="
            + MODEL.url()
            + "\nassistants.engine.model.name=stub"
            + "\nassistants.chat.file.max-size="
            + MOST
            + "\nassistants.chat.file.max-count=3");
  }

  @AfterAll
  static void close() {
    MODEL.close();
  }

  @BeforeEach
  void visit() {
    visitor = new Visitor(url);
  }

  private static List<JsonObject> files(Answered answer, int status) {
    return answer.json(status).getJsonArray("files").getValuesAs(JsonObject.class);
  }

  private JsonObject uploaded(Form form) {
    return files(visitor.upload(form), 201).get(0);
  }

  @Test
  void aDocumentIsReadAndCarriedByAQuestion() {
    JsonObject file = uploaded(Form.file("Grüße.txt", "The blue room has twelve chairs."));

    assertEquals("Grüße.txt", file.getString("name"));
    assertEquals("text/plain", file.getString("type"));
    assertEquals(32, file.getInt("bytes"));
    assertEquals("ready", Waiting.until(() -> state(file), it -> !it.equals("reading")));
    visitor.ask("How many chairs?", "q-1", file.getString("id")).json(200);
    JsonObject question = visitor.get("").json(200).getJsonArray("messages").getJsonObject(0);
    assertEquals("Grüße.txt", question.getJsonArray("files").getJsonObject(0).getString("name"));
    assertEquals("not_found", visitor.get("/" + file.getString("url")).code(404));
  }

  private String state(JsonObject file) {
    return files(visitor.get("/files"), 200).stream()
        .filter(it -> it.getString("id").equals(file.getString("id")))
        .map(it -> it.getString("state"))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void anImageReachesTheModelAndIsShown() {
    JsonObject image = uploaded(Form.file("dot.png", PNG));
    assertTrue(image.getBoolean("image"));
    assertEquals("ready", image.getString("state"));

    visitor.ask("What is this?", "q-1", image.getString("id")).json(200);

    List<StubModelServer.Request> requests = MODEL.requests();
    String asked = requests.get(requests.size() - 1).body().toString();
    assertTrue(asked.contains("data:image/png;base64,"), asked);
    HttpResponse<byte[]> shown = visitor.bytes("/" + image.getString("url"));
    assertEquals(200, shown.statusCode());
    assertArrayEquals(PNG, shown.body());
    assertEquals("image/png", header(shown, "Content-Type"));
    assertEquals("nosniff", header(shown, "X-Content-Type-Options"));
    assertEquals("sandbox; default-src 'none'", header(shown, "Content-Security-Policy"));
    assertTrue(header(shown, "Content-Disposition").startsWith("inline"));
    assertEquals("file_in_use", visitor.delete("/files/" + image.getString("id")).code(409));
  }

  private static String header(HttpResponse<?> response, String name) {
    return response.headers().firstValue(name).orElse("");
  }

  @Test
  void aFileIsTakenBack() {
    JsonObject text = uploaded(Form.file("a.txt", "Some facts."));
    JsonObject image = uploaded(Form.file("dot.png", PNG));
    assertEquals(2, files(visitor.get("/files"), 200).size());

    assertEquals(204, visitor.delete("/files/" + text.getString("id")).status());
    assertEquals(204, visitor.delete("/files/" + image.getString("id")).status());

    assertEquals(List.of(), files(visitor.get("/files"), 200));
    assertEquals("not_found", visitor.delete("/files/" + text.getString("id")).code(404));
    assertEquals("not_found", visitor.ask("Look", "q", text.getString("id")).code(404));
  }

  @Test
  void severalAreTakenAtOnceButNotTooMany() {
    byte[] text = "text".getBytes(UTF_8);
    Form three = Form.file("1.txt", text).and("2.txt", text).and("3.txt", text);
    assertEquals(3, files(visitor.upload(three), 201).size());
    assertEquals("too_many_files", visitor.upload(three.and("4.txt", text)).code(409));
    assertEquals(3, files(visitor.get("/files"), 200).size());
  }

  @Test
  void whatIsTooLargeIsRefusedBeforeItIsAllRead() {
    assertEquals(201, visitor.upload(Form.file("a.txt", "x".repeat(MOST))).status());
    Answered refused = visitor.upload(Form.file("b.txt", "x".repeat(MOST + 1)));
    assertEquals("file_too_large", refused.code(413));
    assertTrue(refused.text().contains("100000 bytes"), refused.text());
    assertEquals(1, files(visitor.get("/files"), 200).size());
  }

  @Test
  void whatIsOfAnotherTypeIsRefused() {
    Answered refused = visitor.upload(Form.file("a.exe", "MZ"));
    assertEquals("unsupported_file", refused.code(415));
    assertTrue(refused.text().contains(".txt, .md"), refused.text());
    assertEquals("unsupported_file", visitor.upload(Form.file("a.png", "no image")).code(415));
    assertEquals("unsupported_file", visitor.upload(Form.file("a.svg", "<svg/>")).code(415));
    assertEquals(List.of(), visitor.cookies());
  }

  @Test
  void whatIsNoFileIsRefused() {
    assertEquals("missing_required_parameter", visitor.upload(new Form()).code(400));
    assertEquals(415, visitor.send(visitor.json("/files", "{}").build()).status());
  }

  @Test
  void aNewConversationHasNoFiles() {
    uploaded(Form.file("a.txt", "Some facts."));
    visitor.post("/conversations", "{}").json(201);
    assertEquals(List.of(), files(visitor.get("/files"), 200));
  }
}
