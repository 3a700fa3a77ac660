package org.assistants4j.engine.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Keeps contents as files of a folder, named by their ids. */
public final class FolderFileStore implements FileStore {
  private static final int BUFFER = 64 * 1024;

  private final Path folder;

  /**
   * @param folder is made when it does not exist
   */
  public FolderFileStore(Path folder) {
    this.folder = folder;
  }

  @Override
  public long write(String fileId, InputStream content, long limit) throws IOException {
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, fileId, ".part");
    try {
      long bytes = copy(content, part, limit);
      Files.move(part, folder.resolve(fileId), StandardCopyOption.ATOMIC_MOVE);
      return bytes;
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private static long copy(InputStream content, Path to, long limit) throws IOException {
    try (OutputStream out = Files.newOutputStream(to)) {
      byte[] buffer = new byte[BUFFER];
      long bytes = 0;
      for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
        bytes += n;
        if (bytes > limit) {
          throw new FileTooLargeException(limit);
        }
        out.write(buffer, 0, n);
      }
      return bytes;
    }
  }

  @Override
  public void check() throws IOException {
    Files.createDirectories(folder);
    Path part = Files.createTempFile(folder, "check", ".part");
    try {
      Files.write(part, new byte[1]);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  @Override
  public InputStream read(String fileId) throws IOException {
    return Files.newInputStream(folder.resolve(fileId));
  }

  @Override
  public void delete(String fileId) throws IOException {
    Files.deleteIfExists(folder.resolve(fileId));
  }
}
