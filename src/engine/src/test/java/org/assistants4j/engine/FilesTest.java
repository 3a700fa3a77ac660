package org.assistants4j.engine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assistants4j.api.Annotation;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.Attachment;
import org.assistants4j.api.CreateMessageRequest;
import org.assistants4j.api.CreateThreadRequest;
import org.assistants4j.api.FileObject;
import org.assistants4j.api.FileUpload;
import org.assistants4j.api.InvalidParameterException;
import org.assistants4j.api.MessageContent;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.RunStep;
import org.assistants4j.api.RunStepsApi;
import org.assistants4j.api.StepDetails;
import org.assistants4j.api.Tool;
import org.assistants4j.api.ToolCall;
import org.junit.jupiter.api.Test;

class FilesTest extends WithEngine {
  private static final String FACTS =
      "The launch code name is Bluebird.\n\nThe team meets on Tuesdays.";

  @Test
  void anUploadedFileCanBeReadAgain() throws IOException {
    FileObject file = upload("facts.txt", "user_data");
    assertEquals(FACTS.length(), file.bytes());
    try (InputStream content = rig.api().files().content(file.id())) {
      assertArrayEquals(FACTS.getBytes(StandardCharsets.UTF_8), content.readAllBytes());
    }
  }

  @Test
  void aFileForAssistantsIsNotGivenOut() {
    FileObject file = upload("facts.txt", "assistants");
    ApiException refused =
        assertThrows(ApiException.class, () -> rig.api().files().content(file.id()));
    assertEquals("Not allowed to download files of purpose: assistants", refused.getMessage());
  }

  @Test
  void filesAreListedByPurpose() {
    upload("a.txt", "assistants");
    FileObject vision = upload("b.png", "vision");
    assertEquals(List.of(vision), rig.api().files().list("vision", null, null, null).data());
  }

  @Test
  void aPurposeThatIsNoTextIsRefused() {
    var refused =
        assertThrows(
            InvalidParameterException.class, () -> rig.api().files().list("a\0", null, null, null));
    assertEquals("purpose", refused.param());
  }

  @Test
  void anIdWithCharactersThatNoIdHasIsRefused() {
    for (String id : List.of("file-\0", "file-a b", "file-'", "file-\ud83d")) {
      var refused = assertThrows(ApiException.class, () -> rig.api().files().retrieve(id));
      assertEquals(400, refused.status());
    }
  }

  @Test
  void aDeletedFileIsGone() {
    FileObject file = upload("facts.txt", "assistants");
    assertEquals("file", rig.api().files().delete(file.id()).object());
    assertThrows(ApiException.class, () -> rig.api().files().retrieve(file.id()));
  }

  @Test
  void anAttachedFileIsSearchedAndCited() {
    model.calls("call_1", "file_search", "{\"query\":\"launch code name\"}");
    model.says("It is Bluebird", "【0:0†facts.txt】.");
    FileObject file = upload("facts.txt", "assistants");
    CreateMessageRequest question =
        CreateMessageRequest.user(
            "What is the launch code name?", new Attachment(file.id(), new Tool.FileSearch()));
    String thread = rig.api().threads().create(new CreateThreadRequest(List.of(question))).id();
    List<RunEvent> events = rig.stream(thread, rig.assistant(new Tool.FileSearch()).id());
    var answer = rig.api().messages().list(thread, 1, null, null, null, null).data().get(0);
    MessageContent.Text text = (MessageContent.Text) answer.content().get(0);
    Annotation.FileCitation citation = (Annotation.FileCitation) text.text().annotations().get(0);
    assertEquals(file.id(), citation.fileCitation().fileId());
    assertEquals(
        "【0:0†facts.txt】",
        text.text().value().substring(citation.startIndex(), citation.endIndex()));
    assertPassagesOnlyOnRequest(thread, Heard.run(events));
  }

  private void assertPassagesOnlyOnRequest(String thread, Run run) {
    assertEquals(null, searched(thread, run, List.of()).content());
    assertEquals(
        "The launch code name is Bluebird.",
        searched(thread, run, List.of(RunStepsApi.FILE_SEARCH_CONTENT)).content().get(0).text());
  }

  private ToolCall.Result searched(String thread, Run run, List<String> include) {
    List<RunStep> steps =
        rig.api().runSteps().list(thread, run.id(), null, "asc", null, null, include).data();
    StepDetails.ToolCalls calls = (StepDetails.ToolCalls) steps.get(0).stepDetails();
    return ((ToolCall.FileSearch) calls.toolCalls().get(0)).fileSearch().results().get(0);
  }

  private FileObject upload(String name, String purpose) {
    return rig.api()
        .files()
        .create(
            new FileUpload(
                name, purpose, new ByteArrayInputStream(FACTS.getBytes(StandardCharsets.UTF_8))));
  }
}
