package org.assistants4j.server.v1;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.assistants4j.api.Annotation;
import org.assistants4j.api.Message;
import org.assistants4j.api.MessageBuilder;
import org.assistants4j.api.MessageContent;
import org.assistants4j.api.Page;
import org.assistants4j.api.Role;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunBuilder;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.RunStatus;
import org.assistants4j.engine.run.FileIds;
import org.junit.jupiter.api.Test;

class VersionTwoTest {
  private final Run plain =
      RunBuilder.builder()
          .id("run_1")
          .threadId("thread_1")
          .assistantId("asst_1")
          .status(RunStatus.QUEUED)
          .model("m")
          .build();
  private final Run kept =
      RunBuilder.builder(plain)
          .additionalProperties(FileIds.carry(null, List.of("file-1")))
          .build();

  @Test
  void aRunShowsNoFilesOfVersionOne() {
    assertEquals(plain, VersionTwo.view(kept));
    assertEquals(RunEvent.OfRun.status(plain), VersionTwo.event(RunEvent.OfRun.status(kept)));
    Page<Run> page = new Page<>(List.of(kept), "run_1", "run_1", false);
    assertEquals(new Page<>(List.of(plain), "run_1", "run_1", false), VersionTwo.view(page));
  }

  @Test
  void aCitationShowsNoQuote() {
    Message quoted = message(new Annotation.FileReference("file-1", "words", null));
    Message bare = message(new Annotation.FileReference("file-1"));
    assertEquals(bare, VersionTwo.view(quoted));
    assertEquals(
        new RunEvent.OfMessage("thread.message.completed", bare),
        VersionTwo.event(new RunEvent.OfMessage("thread.message.completed", quoted)));
  }

  private static Message message(Annotation.FileReference file) {
    return MessageBuilder.builder()
        .id("msg_1")
        .threadId("thread_1")
        .role(Role.ASSISTANT)
        .content(
            List.of(
                new MessageContent.Text(
                    "x", List.of(new Annotation.FileCitation(null, "x", file, 0, 1, null)))))
        .build();
  }
}
