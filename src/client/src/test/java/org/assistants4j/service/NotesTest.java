package org.assistants4j.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import org.assistants4j.api.Annotation;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.FileObject;
import org.assistants4j.api.FileObjectBuilder;
import org.assistants4j.api.FilesApi;
import org.assistants4j.api.Message;
import org.assistants4j.api.MessageBuilder;
import org.assistants4j.api.MessageContent;
import org.assistants4j.api.Role;
import org.junit.jupiter.api.Test;

class NotesTest {
  private final FilesApi files = Stub.of(FilesApi.class, this);

  public FileObject retrieve(String id) {
    if (!id.startsWith("file-")) {
      throw ApiException.badRequest("Invalid 'file_id': '" + id + "'.");
    }
    return FileObjectBuilder.builder().id(id).filename(id + ".txt").purpose("assistants").build();
  }

  private HistoryEntry entry(MessageContent... content) {
    Message message =
        MessageBuilder.builder(Events.message("msg_1", Role.ASSISTANT, ""))
            .content(List.of(content))
            .build();
    return new Notes(files, new FileNames(files), Map.of()).entry(message);
  }

  private static MessageContent text(String value, Annotation... annotations) {
    return new MessageContent.Text(value, List.of(annotations));
  }

  private static Annotation cites(String marker, int start, String fileId) {
    return new Annotation.FileCitation(
        null, marker, new Annotation.FileReference(fileId), start, start + marker.length(), null);
  }

  @Test
  void citationsAreNumberedInTheOrderOfTheText() {
    HistoryEntry entry =
        entry(
            text(
                "A【1】 B【2】 A【1】",
                cites("【2】", 6, "file-b"),
                cites("【1】", 1, "file-a"),
                cites("【1】", 11, "file-a")));

    assertEquals("A[1] B[2] A[1]", entry.text());
    assertEquals(
        List.of("file-a.txt", "file-b.txt"),
        entry.citations().stream().map(Citation::fileName).toList());
  }

  @Test
  void indexesMayCountCodePointsOrBytes() {
    String text = "😀😀😀【1】 and 【2】";
    int[][] starts = {{6, 14}, {3, 11}, {12, 26}, {900, 901}};
    for (int[] start : starts) {
      HistoryEntry entry =
          entry(text(text, cites("【1】", start[0], "file-a"), cites("【2】", start[1], "file-b")));
      assertEquals("😀😀😀[1] and [2]", entry.text());
    }
  }

  @Test
  void twoFilesOfOneMarkerAreBothNoted() {
    HistoryEntry entry = entry(text("A【1】", cites("【1】", 1, "file-a"), cites("【1】", 1, "file-b")));

    assertEquals("A[1]", entry.text());
    assertEquals(2, entry.citations().size());
  }

  @Test
  void whatOverlapsOrIsNotThereLeavesTheTextAsItIs() {
    HistoryEntry entry =
        entry(
            text(
                "A【1】.",
                cites("【1】", 1, "file-a"),
                cites("1】.", 2, "file-b"),
                cites("", 0, "file-c")));

    assertEquals("A[2].", entry.text());
  }

  @Test
  void aFileThatTheServerRefusesToNameHasItsId() {
    HistoryEntry entry = entry(text("A【1】", cites("【1】", 1, "assistant-7")));

    assertEquals("assistant-7", entry.citations().get(0).fileName());
  }

  @Test
  void theNumbersGoOnFromPartToPart() {
    HistoryEntry entry =
        entry(text("A【1】", cites("【1】", 1, "file-a")), text("B【2】", cites("【2】", 1, "file-b")));

    assertEquals("A[1]\nB[2]", entry.text());
  }
}
