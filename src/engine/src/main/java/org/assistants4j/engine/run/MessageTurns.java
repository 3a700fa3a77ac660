package org.assistants4j.engine.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assistants4j.api.Message;
import org.assistants4j.api.MessageContent;
import org.assistants4j.api.Role;
import org.assistants4j.engine.model.Part;
import org.assistants4j.engine.model.Turn;
import org.jspecify.annotations.Nullable;

/** Messages as a model is told them. */
final class MessageTurns {
  private MessageTurns() {}

  /**
   * @param pictures by file id; an image that is not there is empty, which is enough to count it
   */
  static Turn of(Message message, Map<String, Images.Picture> pictures) {
    // Chat completions know images from users only.
    return message.role().equals(Role.ASSISTANT)
        ? new Turn.Assistant(message.text(), List.of())
        : new Turn.User(parts(message, pictures));
  }

  private static List<Part> parts(Message message, Map<String, Images.Picture> pictures) {
    List<Part> parts = new ArrayList<>();
    for (MessageContent content : message.content()) {
      if (content instanceof MessageContent.Text text) {
        parts.add(new Part.Text(text.text().value()));
      } else if (content instanceof MessageContent.OfImageUrl image) {
        parts.add(new Part.ImageUrl(image.imageUrl().url(), detail(image.imageUrl().detail())));
      } else if (content instanceof MessageContent.OfImageFile image) {
        Images.Picture picture =
            pictures.getOrDefault(image.imageFile().fileId(), new Images.Picture("", ""));
        String detail = detail(image.imageFile().detail());
        parts.add(new Part.Image(picture.mediaType(), picture.base64(), detail));
      }
    }
    return parts;
  }

  private static String detail(@Nullable String detail) {
    return detail == null ? "auto" : detail;
  }
}
