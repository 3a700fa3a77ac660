package org.assistants4j.liberty.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The name of the test that runs, told by the tests' process to the server's through a file. */
final class RunningTest {
  private static final String FILE = "running";

  private RunningTest() {}

  /** The name that was written last; empty when there is none. */
  static String readFrom(Path folder) {
    try {
      Path file = folder.resolve(FILE);
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException unread) {
      throw new UncheckedIOException(unread);
    }
  }

  /** Replaces the name as a whole: a reader never sees a part. */
  static void writeTo(Path folder, String name) throws IOException {
    Files.createDirectories(folder);
    Path next = Files.writeString(folder.resolve(FILE + ".next"), name);
    Files.move(
        next,
        folder.resolve(FILE),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
  }
}
