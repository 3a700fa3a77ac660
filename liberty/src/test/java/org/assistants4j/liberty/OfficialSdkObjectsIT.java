package org.assistants4j.liberty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.openai.core.JsonValue;
import com.openai.core.MultipartField;
import com.openai.core.http.HttpResponse;
import com.openai.models.beta.assistants.Assistant;
import com.openai.models.beta.assistants.AssistantCreateParams;
import com.openai.models.beta.assistants.AssistantListParams;
import com.openai.models.beta.assistants.AssistantUpdateParams;
import com.openai.models.beta.threads.Thread;
import com.openai.models.beta.threads.ThreadCreateParams;
import com.openai.models.beta.threads.ThreadUpdateParams;
import com.openai.models.beta.threads.messages.Message;
import com.openai.models.beta.threads.messages.MessageDeleteParams;
import com.openai.models.beta.threads.messages.MessageListParams;
import com.openai.models.beta.threads.messages.MessageRetrieveParams;
import com.openai.models.beta.threads.messages.MessageUpdateParams;
import com.openai.models.files.FileCreateParams;
import com.openai.models.files.FileListParams;
import com.openai.models.files.FileObject;
import com.openai.models.files.FilePurpose;
import com.openai.models.models.Model;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The SDK makes, reads, changes, lists and deletes what lies still: all but runs. */
@ExtendWith(ArquillianExtension.class)
@SuppressWarnings("deprecation") // all of the Assistants API is, in the SDK
class OfficialSdkObjectsIT extends WithOfficialSdk {
  @Deployment(testable = false)
  static WebArchive app() {
    return Wars.assistants4j();
  }

  @Test
  void anAssistantIsKeptChangedAndDeleted() {
    var assistants = client.beta().assistants();
    Assistant made =
        assistants.create(
            AssistantCreateParams.builder()
                .model("gpt-4o")
                .name("Ada")
                .temperature(0.5)
                .responseFormatAuto()
                .addFunctionTool(weather())
                .build());
    assertEquals(made, assistants.retrieve(made.id()));
    var change = AssistantUpdateParams.builder().name("Bob").topP(0.3).build();
    Assistant changed = assistants.update(made.id(), change);
    assertEquals("Bob", changed.name().orElseThrow());
    assertEquals(0.3, changed.topP().orElseThrow());
    assertEquals(made.tools(), changed.tools());
    assertTrue(assistants.delete(made.id()).deleted());
  }

  @Test
  void assistantsArePagedThrough() {
    List<String> made = List.of(assistant(), assistant(), assistant());
    var assistants = client.beta().assistants();
    List<String> listed =
        assistants.list(AssistantListParams.builder().limit(2).build()).autoPager().stream()
            .map(Assistant::id)
            .limit(3)
            .toList();
    assertEquals(List.of(made.get(2), made.get(1), made.get(0)), listed);
    var ahead = assistants.list(AssistantListParams.builder().before(made.get(0)).build());
    assertEquals(
        List.of(made.get(2), made.get(1)), ahead.items().stream().map(Assistant::id).toList());
  }

  @Test
  void aThreadIsKeptChangedAndDeleted() {
    var threads = client.beta().threads();
    Thread made =
        threads.create(
            ThreadCreateParams.builder()
                .addMessage(
                    ThreadCreateParams.Message.builder()
                        .role(ThreadCreateParams.Message.Role.USER)
                        .content("Hi")
                        .build())
                .build());
    assertEquals(made, threads.retrieve(made.id()));
    var metadata =
        ThreadUpdateParams.Metadata.builder().putAdditionalProperty("k", JsonValue.from("v"));
    Thread changed =
        threads.update(made.id(), ThreadUpdateParams.builder().metadata(metadata.build()).build());
    assertEquals(
        JsonValue.from("v"), changed.metadata().orElseThrow()._additionalProperties().get("k"));
    assertTrue(threads.delete(made.id()).deleted());
  }

  @Test
  void aMessageIsKeptChangedAndDeleted() {
    var messages = client.beta().threads().messages();
    String thread = client.beta().threads().create().id();
    Message made = say(thread, "Hi");
    var read = MessageRetrieveParams.builder().threadId(thread).build();
    assertEquals(made, messages.retrieve(made.id(), read));
    var metadata =
        MessageUpdateParams.Metadata.builder().putAdditionalProperty("k", JsonValue.from("v"));
    Message changed =
        messages.update(
            made.id(),
            MessageUpdateParams.builder().threadId(thread).metadata(metadata.build()).build());
    assertEquals(made.content(), changed.content());
    var delete = MessageDeleteParams.builder().threadId(thread).build();
    assertTrue(messages.delete(made.id(), delete).deleted());
    assertTrue(messages.list(thread).items().isEmpty());
  }

  @Test
  void messagesArePagedThroughInBothOrders() {
    String thread = client.beta().threads().create().id();
    List<String> made =
        List.of(say(thread, "1").id(), say(thread, "2").id(), say(thread, "3").id());
    var params = MessageListParams.builder().limit(1);
    assertEquals(made, ids(thread, params.order(MessageListParams.Order.ASC).build()));
    assertEquals(
        List.of(made.get(2), made.get(1), made.get(0)),
        ids(thread, params.order(MessageListParams.Order.DESC).build()));
  }

  private List<String> ids(String thread, MessageListParams params) {
    return client.beta().threads().messages().list(thread, params).autoPager().stream()
        .map(Message::id)
        .toList();
  }

  @Test
  void aFileIsKeptListedAndDeleted() {
    FileObject made = file("facts.txt", "The sky is blue.");
    assertEquals("facts.txt", made.filename());
    assertEquals(16, made.bytes());
    assertEquals(made, client.files().retrieve(made.id()));
    var assistants = FileListParams.builder().purpose("assistants").limit(1).build();
    assertEquals(made, client.files().list(assistants).items().get(0));
    assertTrue(client.files().list(assistants).autoPager().stream().anyMatch(made::equals));
    assertTrue(client.files().delete(made.id()).deleted());
  }

  @Test
  void aFileHasTheNameThatItWasSentWith() {
    for (String name : List.of("Übersicht „Café“.txt", "日本 語.txt", "a; name=\u00e9.txt")) {
      FileObject made = file(name, "The sky is blue.");
      assertEquals(name, made.filename());
      client.files().delete(made.id());
    }
  }

  @Test
  void theContentOfAFileComesBack() throws IOException {
    var content = new ByteArrayInputStream(new byte[] {0, 1, 2, (byte) 0xff});
    var part = MultipartField.<InputStream>builder().value(content).filename("a.bin").build();
    var params = FileCreateParams.builder().purpose(FilePurpose.USER_DATA).file(part).build();
    String file = client.files().create(params).id();
    try (HttpResponse response = client.files().content(file)) {
      assertEquals("\0\1\2\u00ff", new String(response.body().readAllBytes(), "ISO-8859-1"));
    }
  }

  @Test
  void modelsAreListedAndRead() {
    List<Model> models = client.models().list().items();
    assertFalse(models.isEmpty());
    Model first = models.get(0);
    assertEquals(first, client.models().retrieve(first.id()));
  }
}
