package org.assistants4j.engine.search;

import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.assistants4j.api.FileObject;
import org.assistants4j.engine.store.Database;
import org.assistants4j.engine.store.FileStore;
import org.assistants4j.engine.store.Kind;
import org.assistants4j.engine.store.Stored;
import org.assistants4j.engine.store.Tx;

/** Removes files with their content and from every vector store. */
public final class FileRemoval {
  private final Database database;
  private final FileStore contents;
  private final Clock clock;

  public FileRemoval(Database database, FileStore contents, Clock clock) {
    this.database = database;
    this.contents = contents;
    this.clock = clock;
  }

  /** Removes a file, its content after the commit. */
  public void remove(Tx tx, Stored<FileObject> file) {
    tx.deleteLinks(file.id());
    tx.delete(file);
    tx.afterCommit(() -> forget(file.id()));
  }

  /** Removes a file whose time is over; nothing happens to one that stays. */
  public void expire(String fileId) {
    boolean stays =
        database.inTransaction(
            tx -> {
              Optional<Stored<FileObject>> file = tx.findAny(Kind.FILE, fileId);
              file.filter(this::over).ifPresent(it -> remove(tx, it));
              return file.isPresent() && !over(file.get());
            });
    if (!stays) {
      // Again, in case that a node died between the commit and this.
      forget(fileId);
    }
  }

  private boolean over(Stored<FileObject> file) {
    Long expiresAt = file.doc().expiresAt();
    return expiresAt != null && expiresAt <= clock.instant().getEpochSecond();
  }

  /** Deletes a content that no file has. */
  public void forget(String fileId) {
    try {
      contents.delete(fileId);
    } catch (IOException broken) {
      throw new IllegalStateException("The content of a file could not be deleted.", broken);
    }
  }
}
