package org.assistants4j.chat;

import jakarta.ws.rs.core.EntityPart;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import org.assistants4j.api.form.FormNames;
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
    String name = FormNames.ofFile(part).orElse("");
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
}
