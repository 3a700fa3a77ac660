package org.assistants4j.engine.tool;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.assistants4j.engine.store.FileStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gets the text out of files. Only files of plain text have one, so far. */
public final class FileTexts {
  /** The most bytes of a text. */
  public static final int MAX_BYTES = 4 * 1024 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(FileTexts.class);
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final FileStore files;

  public FileTexts(FileStore files) {
    this.files = files;
  }

  /** The text of a file; fails when it has none. */
  public String read(String fileId) throws UnreadableFileException {
    byte[] bytes = bytes(fileId);
    if (bytes.length > MAX_BYTES) {
      throw new UnreadableFileException(
          UnreadableFileException.INVALID,
          "The file's text is larger than " + MAX_BYTES + " bytes.");
    }
    String text = decoded(bytes);
    if (text.indexOf('\0') >= 0) {
      throw unsupported(null);
    } else if (text.isBlank()) {
      throw new UnreadableFileException(UnreadableFileException.INVALID, "The file is empty.");
    }
    return text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
  }

  private byte[] bytes(String fileId) throws UnreadableFileException {
    try (InputStream content = files.read(fileId)) {
      return content.readNBytes(MAX_BYTES + 1);
    } catch (IOException broken) {
      LOG.warn("The content of {} cannot be read; the file is not searched", fileId, broken);
      throw new UnreadableFileException(
          UnreadableFileException.SERVER, "The file's content could not be read.", broken);
    }
  }

  private static String decoded(byte[] bytes) throws UnreadableFileException {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException notText) {
      throw unsupported(notText);
    }
  }

  private static UnreadableFileException unsupported(Throwable cause) {
    return new UnreadableFileException(
        UnreadableFileException.UNSUPPORTED, "The file is not plain text in UTF-8.", cause);
  }
}
