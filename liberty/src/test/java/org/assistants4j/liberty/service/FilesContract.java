package org.assistants4j.liberty.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.assistants4j.api.FileUpload;
import org.assistants4j.api.ObjectNotFoundException;
import org.assistants4j.engine.model.StubReply;
import org.assistants4j.service.Citation;
import org.assistants4j.service.Conversation;
import org.assistants4j.service.ConversationFile;
import org.assistants4j.service.NewFile;
import org.assistants4j.service.Question;
import org.assistants4j.service.Reply;
import org.assistants4j.service.ReplyListener;
import org.junit.jupiter.api.Test;

/** Files and images that come with questions, and citations in answers. */
public abstract class FilesContract extends StreamContract {
  private static final byte[] FACTS = "The code name is Bluebird.".getBytes(UTF_8);
  private static final byte[] PIXEL =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJ"
                  + "RU5ErkJggg==");

  private void answerFromFile() {
    model()
        .then(call("file_search", "{\"query\":\"code name\"}"))
        .then(
            StubReply.text("It is Bluebird 【0:", "0†facts.txt】, as is", " known【0:0†facts.txt】."));
  }

  @Test
  void aCitationIsANumberedNote() {
    answerFromFile();
    Conversation conversation = service().start();
    List<String> pieces = new ArrayList<>();

    Reply reply =
        conversation.ask(
            Question.of("What is the code name?").file(NewFile.of("facts.txt", FACTS)),
            new ReplyListener() {
              @Override
              public void onText(String piece) {
                pieces.add(piece);
              }
            });

    assertEquals("It is Bluebird [1], as is known[1].", reply.text());
    assertEquals(reply.text(), String.join("", pieces));
    assertEquals(1, reply.citations().size());
    Citation note = reply.citations().get(0);
    assertEquals(1, note.number());
    assertEquals("facts.txt", note.fileName());
    assertEquals("The code name is Bluebird.", note.quote().orElseThrow());
    assertEquals(reply.text(), service().resume(conversation.id()).history().get(1).text());
  }

  @Test
  void anImageIsLookedAt() {
    model().then(StubReply.text("A dot."));

    service().start().ask(Question.of("What is this?").image(NewFile.of("dot.png", PIXEL)));

    var messages = model().requests().get(model().requests().size() - 1).body().get("messages");
    assertTrue(messages.toString().contains("data:image/png;base64,iVBOR"), messages.toString());
  }

  @Test
  void aFileIsAttachedAndDetached() {
    Conversation conversation = service().start();

    ConversationFile attached = conversation.attach(NewFile.of("facts.txt", FACTS));
    conversation.attach(NewFile.of("more.txt", FACTS));
    assertEquals(List.of("facts.txt", "more.txt"), names(conversation));
    conversation.detach(attached.id());

    assertEquals(List.of("more.txt"), names(conversation));
    assertThrows(ObjectNotFoundException.class, () -> backend().files().retrieve(attached.id()));
    assertThrows(ObjectNotFoundException.class, () -> conversation.detach(attached.id()));
  }

  private static List<String> names(Conversation conversation) {
    return conversation.files().stream().map(ConversationFile::name).sorted().toList();
  }

  @Test
  void anAttachedImageIsListedAskedAboutAndDeletedWithItsConversation() {
    Conversation conversation = service().start();
    ConversationFile image = conversation.attachImage(NewFile.of("dot.png", PIXEL));
    ConversationFile text = conversation.attach(NewFile.of("facts.txt", FACTS));
    ConversationFile unwanted = conversation.attachImage(NewFile.of("no.png", PIXEL));
    assertEquals("vision", image.file().purpose());
    conversation.detach(unwanted.id());

    List<ConversationFile> uploads = conversation.uploads();
    model().then(StubReply.text("A dot."));
    conversation.ask(Question.of("What is this?").imageId(image.id()));

    assertEquals(
        List.of(image.id(), text.id()), uploads.stream().map(ConversationFile::id).toList());
    assertTrue(uploads.get(0).search().isEmpty());
    assertTrue(uploads.get(1).search().isPresent());
    assertEquals(List.of("facts.txt"), names(conversation));
    assertThrows(ObjectNotFoundException.class, () -> backend().files().retrieve(unwanted.id()));
    conversation.delete();
    assertThrows(ObjectNotFoundException.class, () -> backend().files().retrieve(image.id()));
  }

  @Test
  void anAttachedFileIsSearched() {
    Conversation conversation = service().start();
    conversation.attach(NewFile.of("facts.txt", FACTS));
    answerFromFile();

    Reply reply = conversation.ask("What is the code name?");

    assertEquals("facts.txt", reply.citations().get(0).fileName());
  }

  @Test
  void filesOfAConversationAreDeletedWithItAndSharedOnesStay() {
    var upload = new ByteArrayInputStream(FACTS);
    String shared =
        backend().files().create(new FileUpload("shared.txt", "assistants", upload)).id();
    Conversation conversation = service().start();
    String attached = conversation.attach(NewFile.of("facts.txt", FACTS)).id();
    conversation.ask(Question.of("Read.").fileId(shared).file(NewFile.of("asked.txt", FACTS)));
    List<String> ids = conversation.files().stream().map(ConversationFile::id).toList();
    assertEquals(3, ids.size());

    conversation.delete();

    assertTrue(ids.contains(attached));
    for (String id : ids) {
      if (!id.equals(shared)) {
        assertThrows(ObjectNotFoundException.class, () -> backend().files().retrieve(id));
      }
    }
    assertEquals("shared.txt", backend().files().retrieve(shared).filename());
  }

  @Test
  void filesForAnAssistantWithoutAToolForThemAreRefused() {
    configure("assistants.assistant.tools", "none");
    Conversation conversation = service().start();
    NewFile file = NewFile.of("facts.txt", FACTS);

    var refused = assertThrows(IllegalStateException.class, () -> conversation.attach(file));

    assertTrue(refused.getMessage().contains("add file_search or code_interpreter"));
  }
}
