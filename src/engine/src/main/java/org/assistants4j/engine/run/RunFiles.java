package org.assistants4j.engine.run;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.assistants4j.api.Attachment;
import org.assistants4j.api.FileObject;
import org.assistants4j.api.Message;
import org.assistants4j.api.Run;
import org.assistants4j.api.ToolResources;
import org.assistants4j.engine.store.Kind;
import org.assistants4j.engine.store.Stored;
import org.assistants4j.engine.store.Tx;
import org.jspecify.annotations.Nullable;

/** The files within a run's reach: of its assistant, its thread and the thread's messages. */
final class RunFiles {
  private RunFiles() {}

  static List<FileObject> of(Tx tx, String tenant, Run run, List<Message> messages) {
    Set<String> ids = new LinkedHashSet<>();
    tx.find(Kind.ASSISTANT, tenant, null, run.assistantId())
        .ifPresent(assistant -> add(ids, assistant.doc().toolResources()));
    tx.find(Kind.THREAD, tenant, null, run.threadId())
        .ifPresent(thread -> add(ids, thread.doc().toolResources()));
    for (Message message : messages) {
      for (Attachment attachment : message.attachments()) {
        if (attachment.fileId() != null) {
          ids.add(attachment.fileId());
        }
      }
    }
    // A file may have been deleted since.
    return ids.stream()
        .map(id -> tx.find(Kind.FILE, tenant, null, id))
        .flatMap(Optional::stream)
        .map(Stored::doc)
        .toList();
  }

  private static void add(Set<String> ids, @Nullable ToolResources resources) {
    if (resources != null && resources.codeInterpreter() != null) {
      ids.addAll(resources.codeInterpreter().fileIds());
    }
  }
}
