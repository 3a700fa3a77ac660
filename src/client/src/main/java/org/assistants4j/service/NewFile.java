package org.assistants4j.service;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A file that goes to the assistant.
 *
 * <pre>{@code
 * conversation.attach(NewFile.of(Path.of("contract.pdf")));
 * conversation.attach(NewFile.of("notes.txt", bytes));
 * conversation.attach(NewFile.of(part.getSubmittedFileName(), part::getInputStream));
 * }</pre>
 *
 * @param name 1 to 255 characters; a path before it is cut off, its ending tells what it is
 * @param content opened once, when the file is uploaded, and closed then
 */
public record NewFile(String name, Content content) {
  private static final int MOST = 255;

  /**
   * @throws IllegalArgumentException when the name is blank, too long, or has control characters
   */
  public NewFile {
    Objects.requireNonNull(content, "content");
    name = withoutPath(Objects.requireNonNull(name, "name"));
    if (name.isBlank()) {
      throw new IllegalArgumentException("A file needs a name.");
    } else if (name.codePointCount(0, name.length()) > MOST) {
      throw new IllegalArgumentException("The name of a file has at most " + MOST + " characters.");
    } else if (name.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException("The name of a file has no control characters.");
    }
  }

  /** Browsers of old send the whole path. */
  private static String withoutPath(String name) {
    return name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
  }

  /** Where the bytes come from. */
  @FunctionalInterface
  public interface Content {
    InputStream open() throws IOException;
  }

  public static NewFile of(String name, Content content) {
    return new NewFile(name, content);
  }

  /** These bytes, which are not to be changed until the file is uploaded. */
  public static NewFile of(String name, byte[] content) {
    Objects.requireNonNull(content, "content");
    return new NewFile(name, () -> new ByteArrayInputStream(content));
  }

  /**
   * A file of this machine, under its own name.
   *
   * @throws IllegalArgumentException when the path has no name, as {@code /} has none
   */
  public static NewFile of(Path file) {
    Path name = file.getFileName();
    return new NewFile(name == null ? "" : name.toString(), () -> Files.newInputStream(file));
  }
}
