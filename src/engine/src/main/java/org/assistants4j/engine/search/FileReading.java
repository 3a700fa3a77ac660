package org.assistants4j.engine.search;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assistants4j.api.LastError;
import org.assistants4j.api.VectorStoreFile;
import org.assistants4j.api.VectorStoreFileBuilder;
import org.assistants4j.api.VectorStoreFileStatus;
import org.assistants4j.engine.store.Database;
import org.assistants4j.engine.store.Stored;
import org.assistants4j.engine.tool.FileTexts;
import org.assistants4j.engine.tool.UnreadableFileException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads files that were added to vector stores, one after the other. */
public final class FileReading implements FileQueue.Reading, AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(FileReading.class);
  private static final int PAGE = 100;
  private static final LastError UNEXPECTED =
      new LastError("server_error", "The server had an error while reading this file.");

  private final Database database;
  private final FileTexts texts;
  private volatile boolean closing;

  public FileReading(Database database, FileTexts texts) {
    this.database = database;
    this.texts = texts;
  }

  /**
   * Reads what was not read of a group.
   *
   * @throws IllegalStateException when this node is stopping: the rest is to be read elsewhere
   */
  @Override
  public void read(String storeId, String group) {
    List<Stored<VectorStoreFile>> unread;
    do {
      unread = database.inTransaction(tx -> tx.storeFiles().unread(storeId, group, PAGE));
      unread.forEach(this::read);
    } while (!unread.isEmpty());
  }

  private void read(Stored<VectorStoreFile> file) {
    if (closing) {
      throw new IllegalStateException("This node is stopping; files are to be read elsewhere.");
    }
    VectorStoreFile read = read(file.doc());
    boolean kept = database.inTransaction(tx -> tx.storeFiles().change(file, read));
    if (!kept) {
      LOG.debug("{} was cancelled, changed or removed while it was read", file.id());
    }
  }

  private VectorStoreFile read(VectorStoreFile file) {
    VectorStoreFileBuilder read = VectorStoreFileBuilder.builder(file);
    try {
      String text = texts.read(file.id());
      read.status(VectorStoreFileStatus.COMPLETED);
      read.usageBytes(text.getBytes(StandardCharsets.UTF_8).length);
    } catch (UnreadableFileException unreadable) {
      LOG.debug("{} cannot be searched, which its last_error tells", file.id(), unreadable);
      read.status(VectorStoreFileStatus.FAILED).lastError(unreadable.lastError());
    } catch (RuntimeException unexpected) {
      LOG.error("{} fails because of an unexpected error", file.id(), unexpected);
      read.status(VectorStoreFileStatus.FAILED).lastError(UNEXPECTED);
    }
    return read.build();
  }

  /** Leaves what is not read yet to others. */
  @Override
  public void close() {
    closing = true;
  }
}
