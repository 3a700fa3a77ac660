package org.assistants4j.engine.store;

import java.io.IOException;
import java.io.InputStream;

/** Where the contents of files are kept. */
public interface FileStore {

  /**
   * Keeps all that {@code content} gives; when it fails nothing is kept.
   *
   * @param limit the most bytes
   * @return how many bytes there were
   * @throws FileTooLargeException when there are more than {@code limit}
   */
  long write(String fileId, InputStream content, long limit) throws IOException;

  /** The content; the caller closes it. */
  InputStream read(String fileId) throws IOException;

  /** Forgets the content; nothing happens when there is none. */
  void delete(String fileId) throws IOException;

  /**
   * Finds out whether contents can be kept.
   *
   * @throws IOException when they cannot
   */
  default void check() throws IOException {}

  /** More bytes than a file may have. */
  final class FileTooLargeException extends IOException {
    private static final long serialVersionUID = 1L;

    public FileTooLargeException(long limit) {
      super("The file is larger than " + limit + " bytes.");
    }
  }
}
