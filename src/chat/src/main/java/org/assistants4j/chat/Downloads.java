package org.assistants4j.chat;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
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
  private static final String POLICY = "sandbox; default-src 'none'";

  private final Chat chat;
  private final Conversation conversation;

  Downloads(Chat chat, Conversation conversation) {
    this.chat = chat;
    this.conversation = conversation;
  }

  /**
   * The answer to whoever wants a file. An image is shown; all else is saved, whatever its name.
   *
   * @throws BadChatRequestException when the conversation has no such file
   */
  Response of(String handle) throws IOException {
    String fileId =
        uploadedImage(handle)
            .or(() -> new Messages(conversation).find(entry -> made(entry, handle)))
            .orElseThrow(() -> BadChatRequestException.notFound("file"));
    try {
      FileObject file = chat.backend().files().retrieve(fileId);
      return response(file, chat.backend().files().content(fileId));
    } catch (ApiException refused) {
      if (refused.status() != 404 && refused.status() != 400) {
        throw refused;
      }
      BadChatRequestException gone = BadChatRequestException.notFound("file");
      gone.initCause(refused);
      throw gone;
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

  private static Response response(FileObject file, InputStream content) throws IOException {
    PushbackInputStream bytes = new PushbackInputStream(content, ImageType.BYTES);
    byte[] start = bytes.readNBytes(ImageType.BYTES);
    bytes.unread(start);
    Optional<String> image = ImageType.of(start);
    return Response.ok(bytes)
        .type(image.orElse(FileTypes.UNKNOWN))
        .header(HttpHeaders.CONTENT_DISPOSITION, disposition(image.isPresent(), file.filename()))
        .header("Content-Security-Policy", POLICY)
        .build();
  }

  private static String disposition(boolean shown, String name) {
    String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    return (shown ? "inline" : "attachment") + "; filename*=UTF-8''" + encoded;
  }
}
