package org.assistants4j.chat;

import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.FileObject;
import org.assistants4j.api.Role;
import org.assistants4j.service.Conversation;
import org.assistants4j.service.ConversationFile;
import org.assistants4j.service.HistoryEntry;
import org.assistants4j.service.ReplyFile;

/** The bytes of files that the assistant made, and of images that the person gave. */
final class Downloads {
  private static final int NOT_ALLOWED = 400;
  private static final int NOT_FOUND = 404;

  private final Chat chat;
  private final Conversation conversation;

  Downloads(Chat chat, Conversation conversation) {
    this.chat = chat;
    this.conversation = conversation;
  }

  /**
   * A file that somebody wants.
   *
   * @throws BadChatRequestException when the conversation has no such file
   */
  Download of(String handle) throws IOException {
    String fileId =
        uploadedImage(handle)
            .or(() -> new Messages(conversation).find(entry -> made(entry, handle)))
            .orElseThrow(() -> BadChatRequestException.notFound("file"));
    try {
      FileObject file = chat.backend().files().retrieve(fileId);
      return Download.of(file.filename(), chat.backend().files().content(fileId));
    } catch (ApiException refused) {
      if (refused.status() != NOT_FOUND && refused.status() != NOT_ALLOWED) {
        throw refused;
      }
      throw BadChatRequestException.notFound("file", refused);
    }
  }

  private Optional<String> uploadedImage(String handle) {
    return conversation.uploads().stream()
        .filter(FileCards::isImage)
        .map(ConversationFile::id)
        .filter(id -> Handles.ofFile(id).equals(handle))
        .findFirst();
  }

  /** The person's own messages name documents too, which the API shows nobody. */
  private static Optional<String> made(HistoryEntry entry, String handle) {
    Stream<ReplyFile> made =
        Role.USER.equals(entry.role())
            ? entry.images().stream()
            : Stream.concat(entry.files().stream(), entry.images().stream());
    return made.map(ReplyFile::id).filter(id -> Handles.ofFile(id).equals(handle)).findFirst();
  }
}
