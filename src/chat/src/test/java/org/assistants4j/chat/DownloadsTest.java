package org.assistants4j.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assistants4j.api.Annotation;
import org.assistants4j.api.Attachment;
import org.assistants4j.api.FileObjectBuilder;
import org.assistants4j.api.ImageFile;
import org.assistants4j.api.Message;
import org.assistants4j.api.MessageBuilder;
import org.assistants4j.api.MessageContent;
import org.assistants4j.api.Role;
import org.assistants4j.chat.wire.ChatHistory;
import org.assistants4j.chat.wire.SharedFile;
import org.assistants4j.service.Conversation;
import org.junit.jupiter.api.Test;

class DownloadsTest {
  private static final String PATH = "sandbox:/mnt/data/sums.csv";

  private final FakeServer server = new FakeServer();
  private final Chat chat =
      new Chat(server.service(), server.backend(), ChatSettingsTest.settings(Map.of()));
  private final Conversation conversation = server.service().start();

  private void file(String id, String name, String purpose) {
    server.files.put(
        id, FileObjectBuilder.builder().id(id).bytes(7).filename(name).purpose(purpose).build());
  }

  private static MessageContent made(String fileId) {
    var annotation =
        new Annotation.FilePath(
            null, PATH, new Annotation.FileReference(fileId), 4, 4 + PATH.length(), null);
    return new MessageContent.Text("See " + PATH, List.of(annotation));
  }

  private static MessageContent image(String fileId) {
    return new MessageContent.OfImageFile(new ImageFile(fileId, null, null), null);
  }

  private void said(Role role, List<Attachment> attachments, MessageContent... content) {
    Message message =
        MessageBuilder.builder()
            .id("msg_" + server.messages.size())
            .threadId(conversation.id())
            .role(role)
            .content(List.of(content))
            .attachments(attachments)
            .build();
    server.messages.add(0, message);
  }

  private Download download(String fileId) throws IOException {
    return new Downloads(chat, conversation).of(Handles.ofFile(fileId));
  }

  private List<SharedFile> told() {
    var found = new SessionThread.Found(conversation, Map.of());
    ChatHistory history = new History(chat, found).page(50, null);
    return history.messages().stream().flatMap(entry -> entry.files().stream()).toList();
  }

  @Test
  void aFileThatTheAssistantMadeIsSavedUnderItsName() throws IOException {
    file("file-1", "Sümmen & more.csv", "assistants_output");
    said(Role.ASSISTANT, List.of(), made("file-1"));

    Download download = download("file-1");

    assertEquals("application/octet-stream", download.type());
    assertEquals(
        "attachment; filename*=UTF-8''S%C3%BCmmen%20%26%20more.csv", download.disposition());
    assertEquals(
        "Sümmen & more.csv", new String(download.bytes().readAllBytes(), StandardCharsets.UTF_8));
  }

  @Test
  void whatIsMadeIsToldWithThePathThatTheTextMentions() {
    file("file-1", "sums.csv", "assistants_output");
    said(Role.ASSISTANT, List.of(), made("file-1"));

    SharedFile told = told().get(0);

    assertEquals(PATH, told.path());
    assertEquals("text/csv", told.type());
    assertEquals("files/" + Handles.ofFile("file-1"), told.url());
    assertEquals(7, told.bytes());
  }

  @Test
  void whatSaysItIsAnImageAndIsNoneIsSaved() throws IOException {
    file("file-1", "page.png", "assistants_output");
    said(Role.ASSISTANT, List.of(), image("file-1"));
    assertEquals("application/octet-stream", download("file-1").type());
  }

  @Test
  void anImageIsShown() throws IOException {
    file("file-1", "GIF89a", "assistants_output");
    said(Role.ASSISTANT, List.of(), image("file-1"));
    assertEquals("image/gif", download("file-1").type());
    assertEquals("inline; filename*=UTF-8''GIF89a", download("file-1").disposition());
    assertEquals(true, told().get(0).image());
  }

  @Test
  void whatWasUploadedForToolsIsShownToNobody() {
    file("file-1", "secret.txt", "assistants");
    said(Role.USER, List.of(new Attachment("file-1", List.of(), null)), made("file-0"));
    said(Role.ASSISTANT, List.of(), made("file-2"));
    file("file-2", "also.txt", "assistants");
    for (String id : List.of("file-1", "file-2", "file-3")) {
      var refused = assertThrows(BadChatRequestException.class, () -> download(id));
      assertEquals(404, refused.status());
    }
  }

  @Test
  void whatIsGoneIsNotToldAndNotThere() {
    said(Role.ASSISTANT, List.of(), made("file-1"));
    assertEquals(List.of(), told());
    var refused = assertThrows(BadChatRequestException.class, () -> download("file-1"));
    assertEquals("not_found", refused.error().code());
  }
}
