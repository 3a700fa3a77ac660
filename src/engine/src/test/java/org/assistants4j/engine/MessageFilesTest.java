package org.assistants4j.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.assistants4j.api.Annotation;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.Attachment;
import org.assistants4j.api.ContentPart;
import org.assistants4j.api.CreateMessageRequest;
import org.assistants4j.api.FileUpload;
import org.assistants4j.api.MessageContent;
import org.assistants4j.api.MessageFile;
import org.assistants4j.api.Role;
import org.assistants4j.api.Tool;
import org.assistants4j.engine.run.FileIds;
import org.junit.jupiter.api.Test;

/** The files that version 1 gives messages, and the words that it quotes. */
class MessageFilesTest extends WithEngine {
  @Test
  void filesOfManyMessagesAreToldTogether() {
    String file = upload("A fact.");
    String other = upload("Another.");
    String thread = rig.thread();
    String first = message(thread, file, other);
    String second = message(thread, other);
    String third = message(thread);
    assertEquals(
        Map.of(first, List.of(file, other), second, List.of(other)),
        rig.engine().fileIds("default", List.of(first, second, third)));
    assertEquals(Map.of(), rig.engine().fileIds("other", List.of(first, second)));
  }

  @Test
  void filesAreFoundOnTheirMessageOnly() {
    String file = upload("A fact.");
    String thread = rig.thread();
    String message = message(thread, file);
    String bare = message(thread);
    var files = rig.engine().messageFiles("default");
    MessageFile found = files.retrieve(thread, message, file);
    assertEquals(message, found.messageId());
    assertEquals(List.of(found), files.list(thread, message, null, null, null, null).data());
    var missing = assertThrows(ApiException.class, () -> files.retrieve(thread, bare, file));
    assertEquals(404, missing.status());
    var others = rig.engine().messageFiles("other");
    assertThrows(ApiException.class, () -> others.retrieve(thread, message, file));
  }

  @Test
  void filesGoWithTheirMessageAndTheirThread() {
    String file = upload("A fact.");
    String thread = rig.thread();
    String first = message(thread, file);
    String second = message(thread, file);
    rig.api().messages().delete(thread, first);
    assertEquals(
        Map.of(second, List.of(file)), rig.engine().fileIds("default", List.of(first, second)));
    rig.api().threads().delete(thread);
    assertEquals(Map.of(), rig.engine().fileIds("default", List.of(second)));
  }

  @Test
  void aFileThatIsNotThereIsRefusedWithItsMessage() {
    String thread = rig.thread();
    assertThrows(ApiException.class, () -> message(thread, upload("A fact."), "file-none"));
    assertEquals(List.of(), rig.api().messages().list(thread, null, null, null, null, null).data());
  }

  @Test
  void aCitationQuotesTheBeginningOfItsPassage() {
    String passage = "The launch name is " + "\uD83D\uDC26".repeat(600);
    model.calls("call_1", "file_search", "{\"query\":\"launch name\"}");
    model.says("A bird【0:0†a.txt】");
    CreateMessageRequest question =
        CreateMessageRequest.user("Name?", new Attachment(upload(passage), new Tool.FileSearch()));
    String thread = rig.thread();
    String asked = rig.api().messages().create(thread, question).id();
    awaitReading(thread);
    rig.stream(thread, rig.assistant(new Tool.FileSearch()).id());
    var answer = rig.api().messages().list(thread, 1, null, null, asked, null).data().get(0);
    var text = (MessageContent.Text) answer.content().get(0);
    var citation = (Annotation.FileCitation) text.text().annotations().get(0);
    assertEquals(
        passage.substring(0, passage.offsetByCodePoints(0, 500)), citation.fileCitation().quote());
  }

  private void awaitReading(String thread) {
    String store =
        rig.api().threads().retrieve(thread).toolResources().fileSearch().vectorStoreIds().get(0);
    Waiting.until(
        () -> rig.api().vectorStores().retrieve(store), it -> it.fileCounts().completed() == 1);
  }

  private String message(String thread, String... files) {
    var request =
        new CreateMessageRequest(
            Role.USER,
            List.of(new ContentPart.Text("Hi")),
            null,
            null,
            FileIds.carry(null, Arrays.asList(files)));
    return rig.api().messages().create(thread, request).id();
  }

  private String upload(String text) {
    var content = new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    return rig.api().files().create(new FileUpload("a.txt", "assistants", content)).id();
  }
}
