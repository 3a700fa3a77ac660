package org.assistants4j.engine.run;

import java.io.IOException;
import java.io.InputStream;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assistants4j.api.Message;
import org.assistants4j.api.MessageContent;
import org.assistants4j.engine.model.ModelException;
import org.assistants4j.engine.store.Database;
import org.assistants4j.engine.store.FileStore;
import org.assistants4j.engine.store.Kind;

/** Reads the images that messages name by their files. */
final class Images {
  /** The most bytes of one image. */
  static final int MOST = 20 * 1024 * 1024;

  /** The most bytes of all images of one prompt. */
  static final int MOST_TOGETHER = 50 * 1024 * 1024;

  private final Database database;
  private final FileStore files;

  Images(Database database, FileStore files) {
    this.database = database;
    this.files = files;
  }

  /** What a file holds. */
  record Picture(String mediaType, String base64) {}

  /**
   * The images of messages, by their files' ids.
   *
   * @throws ModelException when a file is gone or no image, or when they are too large
   */
  Map<String, Picture> of(String tenant, List<Message> messages) throws ModelException {
    Map<String, Picture> pictures = new HashMap<>();
    long together = 0;
    for (String id : ids(messages)) {
      byte[] bytes = read(tenant, id);
      together += bytes.length;
      if (together > MOST_TOGETHER) {
        throw refused("The images of this prompt are larger than 50 MB together.");
      }
      pictures.put(id, picture(id, bytes));
    }
    return pictures;
  }

  /** How many characters the images have that a message holds itself, in its data URLs. */
  static long inline(Message message) {
    return message.content().stream()
        .filter(MessageContent.OfImageUrl.class::isInstance)
        .map(part -> ((MessageContent.OfImageUrl) part).imageUrl().url())
        .filter(url -> url.regionMatches(true, 0, "data:", 0, 5))
        .mapToLong(String::length)
        .sum();
  }

  private static Set<String> ids(List<Message> messages) {
    Set<String> ids = new LinkedHashSet<>();
    for (Message message : messages) {
      for (MessageContent part : message.content()) {
        if (part instanceof MessageContent.OfImageFile image) {
          ids.add(image.imageFile().fileId());
        }
      }
    }
    return ids;
  }

  private byte[] read(String tenant, String id) throws ModelException {
    if (database.inTransaction(tx -> tx.find(Kind.FILE, tenant, null, id)).isEmpty()) {
      throw refused("The image " + id + " was deleted.");
    }
    try (InputStream content = files.read(id)) {
      byte[] bytes = content.readNBytes(MOST + 1);
      if (bytes.length > MOST) {
        throw refused("The image " + id + " is larger than 20 MB.");
      }
      return bytes;
    } catch (IOException unreadable) {
      throw new IllegalStateException("The content of " + id + " cannot be read.", unreadable);
    }
  }

  private static Picture picture(String id, byte[] bytes) throws ModelException {
    String type =
        ImageType.of(bytes)
            .orElseThrow(() -> refused("The file " + id + " is no PNG, JPEG, GIF or WebP image."));
    return new Picture(type, Base64.getEncoder().encodeToString(bytes));
  }

  private static ModelException refused(String message) {
    return new ModelException("invalid_prompt", message);
  }
}
