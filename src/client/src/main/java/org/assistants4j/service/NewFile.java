package org.assistants4j.service;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that goes to the assistant.
 *
 * <pre>{@code
 * conversation.attach(NewFile.of(Path.of("contract.pdf")));
 * conversation.attach(NewFile.of("notes.txt", bytes));
 * conversation.attach(NewFile.of(part.getSubmittedFileName(), part::getInputStream));
 * }</pre>
 *
 * @param name 1 to 255 characters, without a path; its ending tells what it is
 * @param content opened once, when the file is uploaded, and closed then
 */
public record NewFile(String name, Content content) {

  /** Where the bytes come from. */
  @FunctionalInterface
  public interface Content {
    InputStream open() throws IOException;
  }

  public static NewFile of(String name, Content content) {
    return new NewFile(name, content);
  }

  public static NewFile of(String name, byte[] content) {
    return new NewFile(name, () -> new ByteArrayInputStream(content));
  }

  /** A file of this machine, under its own name. */
  public static NewFile of(Path file) {
    return new NewFile(String.valueOf(file.getFileName()), () -> Files.newInputStream(file));
  }
}
