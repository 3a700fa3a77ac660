package org.assistants4j.chat;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import org.assistants4j.service.NewFile;

/**
 * A file that a browser sends, of which the first bytes are known.
 *
 * @param image whether these are an image's
 */
record Uploaded(NewFile file, boolean image) {

  /**
   * @throws BadChatRequestException when it has no name, or one that no file can have
   */
  static Uploaded of(EntityPart part) {
    String name = part.getFileName().map(Uploaded::decoded).orElse("");
    try {
      PushbackInputStream content = new PushbackInputStream(part.getContent(), ImageType.BYTES);
      byte[] start = content.readNBytes(ImageType.BYTES);
      content.unread(start);
      return new Uploaded(NewFile.of(name, () -> content), ImageType.of(start).isPresent());
    } catch (IOException brokenOff) {
      throw new UncheckedIOException(brokenOff);
    } catch (IllegalArgumentException badName) {
      throw BadChatRequestException.invalid(badName.getMessage(), "file", "invalid_value");
    }
  }

  /** Browsers send names in UTF-8, which not every reader of multipart bodies expects. */
  private static String decoded(String name) {
    if (!ISO_8859_1.newEncoder().canEncode(name)) {
      return name;
    }
    try {
      return UTF_8.newDecoder().decode(ByteBuffer.wrap(name.getBytes(ISO_8859_1))).toString();
    } catch (CharacterCodingException decodedAlready) {
      return name;
    }
  }
}
