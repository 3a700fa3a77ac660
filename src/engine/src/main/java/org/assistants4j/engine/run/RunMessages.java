package org.assistants4j.engine.run;

import org.assistants4j.api.Message;
import org.assistants4j.api.MessageBuilder;
import org.assistants4j.api.MessageStatus;
import org.assistants4j.api.Role;
import org.assistants4j.api.Run;

/** Makes the messages that runs write. */
final class RunMessages {
  private RunMessages() {}

  static Message begun(Run run, String id, long now) {
    return MessageBuilder.builder()
        .id(id)
        .createdAt(now)
        .threadId(run.threadId())
        .status(MessageStatus.IN_PROGRESS)
        .role(Role.ASSISTANT)
        .assistantId(run.assistantId())
        .runId(run.id())
        .build();
  }
}
