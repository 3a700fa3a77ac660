package org.assistants4j.chat;

import jakarta.ws.rs.core.EntityPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assistants4j.api.Tool;
import org.assistants4j.api.form.FormNames;
import org.assistants4j.chat.wire.SharedFile;
import org.assistants4j.chat.wire.SharedFiles;
import org.assistants4j.service.Conversation;
import org.assistants4j.service.ConversationFile;
import org.assistants4j.service.HistoryEntry;
import org.assistants4j.service.Question;
import org.assistants4j.service.ReplyFile;
import org.jspecify.annotations.Nullable;

/** The files that a person gives to a conversation. */
final class Uploads {
  /** As many as are sure to find room among the notes of a thread. */
  private static final int MOST_KEPT = 50;

  private static final String PART = "file";

  private final Chat chat;

  Uploads(Chat chat) {
    this.chat = chat;
  }

  /** The endings of documents that may be uploaded; none when no tool would read them. */
  static List<String> types(Chat chat) {
    boolean read =
        chat.assistants().assistant().tools().stream()
            .anyMatch(
                tool -> tool instanceof Tool.FileSearch || tool instanceof Tool.CodeInterpreter);
    return read ? chat.settings().fileTypes() : List.of();
  }

  /**
   * What a request sends.
   *
   * @throws BadChatRequestException when it is nothing, or something that is not taken
   */
  List<Uploaded> read(List<EntityPart> parts) {
    List<Uploaded> files =
        parts.stream()
            .filter(
                part -> PART.equals(FormNames.ofPart(part)) && FormNames.ofFile(part).isPresent())
            .map(Uploaded::of)
            .toList();
    if (files.isEmpty()) {
      throw BadChatRequestException.invalid(
          "Missing required parameter: 'file'.", PART, "missing_required_parameter");
    }
    files.forEach(this::checkType);
    return files;
  }

  private void checkType(Uploaded file) {
    List<String> types = types(chat);
    if (!file.image() && !types.contains(FileTypes.ending(file.file().name()))) {
      String documents = types.isEmpty() ? "" : " and files that end with " + all(types);
      throw BadChatRequestException.unsupported(
          "Images of PNG, JPEG, GIF and WebP" + documents + " are taken, and this is none.");
    }
  }

  private static String all(List<String> types) {
    return String.join(", ", types);
  }

  /** Gives files to a conversation, all or none. */
  SharedFiles add(Conversation conversation, List<Uploaded> files) {
    if (conversation.uploads().size() + files.size() > MOST_KEPT) {
      throw BadChatRequestException.conflict(
          "A conversation keeps at most " + MOST_KEPT + " files: remove one first.",
          "too_many_files");
    }
    List<ConversationFile> added = new ArrayList<>();
    try {
      files.forEach(
          each ->
              added.add(
                  each.image()
                      ? conversation.attachImage(each.file())
                      : conversation.attach(each.file())));
    } catch (RuntimeException refused) {
      added.forEach(each -> conversation.detach(each.id()));
      throw refused;
    }
    return new SharedFiles(added.stream().map(chat.cards()::of).toList());
  }

  /** Those that were uploaded. */
  SharedFiles list(Conversation conversation) {
    List<SharedFile> cards = conversation.uploads().stream().map(chat.cards()::of).toList();
    return new SharedFiles(cards);
  }

  /**
   * Takes a file back.
   *
   * @throws BadChatRequestException when there is no such file, or it is an image that was shown:
   *     without it no later question could be answered
   */
  void remove(Conversation conversation, String handle) {
    ConversationFile file = find(conversation.uploads(), handle);
    boolean shown =
        FileCards.isImage(file)
            && new Messages(conversation).find(entry -> image(entry, file.id())).isPresent();
    if (shown) {
      throw BadChatRequestException.conflict(
          "This image is part of the conversation and stays with it.", "file_in_use");
    }
    conversation.detach(file.id());
  }

  private static Optional<ReplyFile> image(HistoryEntry entry, String fileId) {
    return entry.images().stream().filter(image -> image.id().equals(fileId)).findFirst();
  }

  /**
   * The question with its files.
   *
   * @throws BadChatRequestException when there is no such file
   */
  Question with(Question question, Conversation conversation, List<String> handles) {
    if (handles.isEmpty()) {
      return question;
    }
    List<ConversationFile> uploads = conversation.uploads();
    Question asked = question;
    for (String handle : handles) {
      ConversationFile file = find(uploads, handle);
      asked = FileCards.isImage(file) ? asked.imageId(file.id()) : asked.fileId(file.id());
    }
    return asked;
  }

  private static ConversationFile find(List<ConversationFile> files, @Nullable String handle) {
    return files.stream()
        .filter(file -> Handles.ofFile(file.id()).equals(handle))
        .findFirst()
        .orElseThrow(() -> BadChatRequestException.notFound("file"));
  }
}
