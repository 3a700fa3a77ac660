package org.assistants4j.server.v1;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.assistants4j.api.MessageDelta;
import org.jspecify.annotations.Nullable;

/** What came to a message, as version 1 tells it. */
final class MessageDeltaView {
  private MessageDeltaView() {}

  static JsonObject of(MessageDelta delta) {
    return Members.of(delta, "id", "object")
        .add(
            "delta",
            Members.of(delta.delta(), "role")
                .add("content", Members.each(delta.delta().content(), MessageDeltaView::content)))
        .build();
  }

  private static JsonObject content(MessageDelta.Content content) {
    if (content instanceof MessageDelta.Text text) {
      return text(text.index(), text.text());
    } else if (content instanceof MessageDelta.OfImageFile image) {
      return imageFile(image);
    } else if (content instanceof MessageDelta.OfImageUrl image) {
      return text(image.index(), image.imageUrl() == null ? "" : image.imageUrl().url());
    } else if (content instanceof MessageDelta.Refusal refusal) {
      return text(refusal.index(), refusal.refusal() == null ? "" : refusal.refusal());
    }
    return ((MessageDelta.Unknown) content).json();
  }

  private static JsonObject imageFile(MessageDelta.OfImageFile image) {
    JsonObjectBuilder view = indexed(image.index(), "image_file");
    if (image.imageFile() != null) {
      view.add("image_file", Members.of(image.imageFile(), "file_id"));
    }
    return view.build();
  }

  private static JsonObject text(int index, String value) {
    return text(index, new MessageDelta.Value(value, null, null));
  }

  private static JsonObject text(int index, MessageDelta.@Nullable Value text) {
    JsonObjectBuilder view = indexed(index, "text");
    if (text != null) {
      JsonObjectBuilder value = Members.of(text, "value");
      if (text.annotations() != null) {
        value.add("annotations", AnnotationView.all(text.annotations()));
      }
      view.add("text", value);
    }
    return view.build();
  }

  private static JsonObjectBuilder indexed(int index, String type) {
    return Members.typed(type).add("index", index);
  }
}
