package org.assistants4j.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.Assistant;
import org.assistants4j.api.Backend;
import org.assistants4j.api.CreateAssistantRequestBuilder;
import org.assistants4j.api.CreateMessageRequest;
import org.assistants4j.api.CreateRunRequest;
import org.assistants4j.api.CreateThreadRequest;
import org.assistants4j.api.FileObject;
import org.assistants4j.api.FileUpload;
import org.assistants4j.api.Message;
import org.assistants4j.api.ModifyAssistantRequestBuilder;
import org.assistants4j.api.ModifyMessageRequest;
import org.assistants4j.api.ModifyThreadRequest;
import org.assistants4j.api.Tool;
import org.assistants4j.engine.model.StubModelServer;
import org.junit.jupiter.api.Test;

/** What every backend keeps of assistants, threads, messages, files and models. */
public abstract class ObjectsContract {
  /** The API under test. */
  protected abstract Backend api();

  /** The model server that its runs ask. */
  protected abstract StubModelServer model();

  @Test
  void anAssistantIsKeptChangedListedAndDeleted() {
    Assistant made =
        api()
            .assistants()
            .create(
                CreateAssistantRequestBuilder.builder()
                    .model("stub")
                    .name("Helper")
                    .instructions("Be kind.")
                    .tools(List.of(new Tool.FileSearch()))
                    .metadata(Map.of("team", "a"))
                    .temperature(0.5)
                    .build());
    assertTrue(made.id().startsWith("asst_"), made.id());
    assertEquals(made, api().assistants().retrieve(made.id()));
    Assistant changed =
        api()
            .assistants()
            .modify(made.id(), ModifyAssistantRequestBuilder.builder().name("Aide").build());
    assertEquals("Aide", changed.name());
    assertEquals("Be kind.", changed.instructions());
    assertEquals(changed, api().assistants().list(1, null, null, null).data().get(0));
    assertEquals("assistant.deleted", api().assistants().delete(made.id()).object());
    assertNotFound(
        "No assistant found with id '" + made.id() + "'.",
        () -> api().assistants().retrieve(made.id()));
  }

  @Test
  void aThreadKeepsItsMessagesAndIsDeletedWithThem() {
    String thread = thread("One");
    Message two = api().messages().create(thread, CreateMessageRequest.user("Two"));
    assertEquals(List.of("One", "Two"), texts(thread));
    assertEquals(two, api().messages().retrieve(thread, two.id()));
    assertEquals(
        Map.of("k", "v"),
        api()
            .messages()
            .modify(thread, two.id(), new ModifyMessageRequest(Map.of("k", "v")))
            .metadata());
    assertEquals("thread.message.deleted", api().messages().delete(thread, two.id()).object());
    assertEquals(List.of("One"), texts(thread));
    api().threads().modify(thread, new ModifyThreadRequest(Map.of("k", "v")));
    assertEquals(Map.of("k", "v"), api().threads().retrieve(thread).metadata());
    assertEquals("thread.deleted", api().threads().delete(thread).object());
    assertNotFound(
        "No thread found with id '" + thread + "'.", () -> api().threads().retrieve(thread));
  }

  @Test
  void filesAreKeptAndGivenBack() throws IOException {
    FileObject file = upload("notes.txt", "user_data", "Some notes");
    assertEquals(file, api().files().retrieve(file.id()));
    assertEquals(10, file.bytes());
    try (InputStream content = api().files().content(file.id())) {
      assertEquals("Some notes", new String(content.readAllBytes(), StandardCharsets.UTF_8));
    }
    assertTrue(api().files().list("user_data", null, null, null).data().contains(file));
    assertEquals("file", api().files().delete(file.id()).object());
    assertFalse(api().files().list(null, null, null, null).data().contains(file));
  }

  @Test
  void theModelsThatCanBeAskedAreListed() {
    String first = api().models().list().data().get(0).id();
    assertEquals(first, api().models().retrieve(first).id());
    assertNotFound("The model 'none' does not exist", () -> api().models().retrieve("none"));
  }

  @Test
  void idsOfAnotherKindAndUnknownOnesAreToldApart() {
    assertRefused(
        "Invalid 'thread_id': 'asst_1'. Expected an ID that begins with 'thread'.",
        () -> api().threads().retrieve("asst_1"));
    assertNotFound(
        "No thread found with id 'thread_none'.", () -> api().threads().retrieve("thread_none"));
    String thread = thread();
    assertNotFound(
        "No run found with id 'run_none'.", () -> api().runs().retrieve(thread, "run_none"));
    assertNotFound(
        "No message found with id 'msg_none'.",
        () -> api().messages().retrieve(thread, "msg_none"));
    assertNotFound(
        "No assistant found with id 'asst_none'.",
        () -> api().runs().create(thread, CreateRunRequest.of("asst_none")));
  }

  final Assistant assistant() {
    return api().assistants().create(CreateAssistantRequestBuilder.builder().model("stub").build());
  }

  final String thread(String... messages) {
    List<CreateMessageRequest> users =
        List.of(messages).stream().map(CreateMessageRequest::user).toList();
    return api().threads().create(new CreateThreadRequest(users)).id();
  }

  final FileObject upload(String name, String purpose, String content) {
    byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
    return api().files().create(new FileUpload(name, purpose, new ByteArrayInputStream(bytes)));
  }

  final List<String> texts(String thread) {
    return api().messages().list(thread, 100, "asc", null, null, null).data().stream()
        .map(Message::text)
        .toList();
  }

  static void assertNotFound(String message, Runnable call) {
    ApiException refused = assertThrows(ApiException.class, call::run);
    assertEquals(message, refused.getMessage());
    assertEquals(404, refused.status());
  }

  static void assertRefused(String message, Runnable call) {
    ApiException refused = assertThrows(ApiException.class, call::run);
    assertEquals(message, refused.getMessage());
    assertEquals(400, refused.status());
  }
}
