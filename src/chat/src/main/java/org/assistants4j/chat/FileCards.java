package org.assistants4j.chat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assistants4j.api.FileObject;
import org.assistants4j.api.FilesApi;
import org.assistants4j.api.ObjectNotFoundException;
import org.assistants4j.api.VectorStoreFile;
import org.assistants4j.api.VectorStoreFileStatus;
import org.assistants4j.chat.wire.SharedFile;
import org.assistants4j.service.ConversationFile;
import org.assistants4j.service.ReplyFile;

/** What a browser is told of files. */
final class FileCards {
  private static final String VISION = "vision";

  private final FilesApi files;

  FileCards(FilesApi files) {
    this.files = files;
  }

  /** Those of a message: its files, and the images that it shows. What is gone is left out. */
  List<SharedFile> of(List<ReplyFile> documents, List<ReplyFile> images) {
    List<SharedFile> cards = new ArrayList<>();
    images.forEach(image -> card(image, true).ifPresent(cards::add));
    documents.forEach(file -> card(file, false).ifPresent(cards::add));
    return cards;
  }

  private Optional<SharedFile> card(ReplyFile file, boolean shown) {
    try {
      FileObject told = files.retrieve(file.id());
      String path = file.path().isEmpty() ? null : file.path();
      return Optional.of(card(told, shown, path));
    } catch (ObjectNotFoundException gone) {
      System.getLogger(FileCards.class.getName())
          .log(System.Logger.Level.DEBUG, "A file of a message is gone", gone);
      return Optional.empty();
    }
  }

  private static SharedFile card(FileObject file, boolean shown, String path) {
    String type = FileTypes.of(file.filename());
    boolean image = ImageType.ALL.contains(type);
    String handle = Handles.ofFile(file.id());
    return new SharedFile(
        handle,
        file.filename(),
        shown || image,
        shown && !image ? ImageType.ALL.get(0) : type,
        "files/" + handle,
        file.bytes(),
        path,
        null,
        null);
  }

  /** One that a person gave to the conversation. */
  SharedFile of(ConversationFile file) {
    SharedFile card = card(file.file(), isImage(file), null);
    return file.search().map(search -> with(card, search)).orElse(card.with("ready", null));
  }

  /** Whether it was uploaded to be looked at. */
  static boolean isImage(ConversationFile file) {
    return VISION.equals(file.file().purpose());
  }

  private static SharedFile with(SharedFile card, VectorStoreFile search) {
    if (VectorStoreFileStatus.COMPLETED.equals(search.status())) {
      return card.with("ready", null);
    } else if (VectorStoreFileStatus.IN_PROGRESS.equals(search.status())) {
      return card.with("reading", null);
    }
    String problem = search.lastError() == null ? "" : search.lastError().message();
    return card.with("failed", problem.isEmpty() ? "The file cannot be read." : problem);
  }
}
