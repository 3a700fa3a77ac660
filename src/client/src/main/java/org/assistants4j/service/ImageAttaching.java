package org.assistants4j.service;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assistants4j.api.AssistantThread;
import org.assistants4j.api.AssistantThreadBuilder;
import org.assistants4j.api.Backend;
import org.assistants4j.api.FileObject;
import org.assistants4j.api.Managed;

/** Uploads an image for a thread, on which it is noted and nothing more. */
final class ImageAttaching {
  private static final int MOST_PAIRS = 16;

  private final Backend backend;

  ImageAttaching(Backend backend) {
    this.backend = backend;
  }

  ConversationFile attach(String threadId, NewFile image) {
    FileObject uploaded = Enclosures.upload(backend.files(), image, "vision");
    try {
      ThreadChange.make(backend.threads(), threadId, thread -> noting(thread, uploaded.id()));
    } catch (RuntimeException | Error refused) {
      Quietly.delete(uploaded.id(), backend.files()::delete);
      throw refused;
    }
    return new ConversationFile(uploaded, Optional.empty());
  }

  private static AssistantThread noting(AssistantThread thread, String fileId) {
    return AssistantThreadBuilder.builder(thread)
        .metadata(noting(thread.metadata(), fileId))
        .build();
  }

  /**
   * @throws IllegalStateException when there is no room for another note
   */
  static Map<String, String> noting(Map<String, String> metadata, String fileId) {
    Map<String, String> noting = Managed.noting(metadata, List.of(fileId));
    if (noting.size() > MOST_PAIRS) {
      throw new IllegalStateException(
          "The conversation has no room for the note of another file: detach one, or remove tags.");
    }
    return noting;
  }
}
