package org.assistants4j.service;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The instructions of an assistant: as they stand in the configuration, or in a resource. */
final class Instructions {
  private static final int MOST = 256_000;
  private static final String CLASS_PATH = "classpath:";
  private static final String FILE = "file:";

  /** A character has at most four bytes. */
  private static final int MOST_BYTES = 4 * MOST;

  private Instructions() {}

  /**
   * @throws IllegalArgumentException when they are too long, or the resource cannot be read
   */
  static String read(ConfigValues config, String key) {
    String value = config.text(key).orElse("");
    String text = isResource(value) ? content(key, value) : value;
    int length = text.codePointCount(0, text.length());
    if (length > MOST) {
      throw new IllegalArgumentException(
          key + " has " + length + " characters, but at most " + MOST + " are allowed.");
    }
    return text;
  }

  private static boolean isResource(String value) {
    return value.startsWith(CLASS_PATH) || value.startsWith(FILE);
  }

  private static String content(String key, String resource) {
    try (InputStream content = open(resource)) {
      byte[] bytes = content.readNBytes(MOST_BYTES + 1);
      return new String(bytes, StandardCharsets.UTF_8).strip();
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new IllegalArgumentException(
          key + " names '" + resource + "', which cannot be read.", unreadable);
    }
  }

  private static InputStream open(String resource) throws IOException {
    if (resource.startsWith(FILE)) {
      String path = resource.substring(FILE.length());
      return Files.newInputStream(
          path.startsWith("//") ? Path.of(URI.create(resource)) : Path.of(path));
    }
    String name = resource.substring(CLASS_PATH.length()).replaceFirst("^/+", "");
    InputStream found = loader().getResourceAsStream(name);
    if (found == null) {
      throw new IOException("There is no such resource on the class path.");
    }
    return found;
  }

  private static ClassLoader loader() {
    ClassLoader application = Thread.currentThread().getContextClassLoader();
    return application == null ? Instructions.class.getClassLoader() : application;
  }
}
