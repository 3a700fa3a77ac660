package org.assistants4j.server.v1;

import jakarta.json.JsonObject;
import java.util.List;
import org.assistants4j.api.Message;
import org.assistants4j.api.MessageContent;

/** A message as version 1 shows it. */
final class MessageView {
  private static final List<String> SAME =
      List.of(
          "id",
          "object",
          "created_at",
          "thread_id",
          "status",
          "incomplete_details",
          "completed_at",
          "incomplete_at",
          "role",
          "assistant_id",
          "run_id",
          "metadata");

  private MessageView() {}

  static JsonObject of(Message message, List<String> files) {
    return Members.of(message, SAME)
        .add("content", Members.each(message.content(), MessageView::content))
        .add("file_ids", Members.strings(files))
        .build();
  }

  private static JsonObject content(MessageContent content) {
    if (content instanceof MessageContent.Text text) {
      return Members.typed("text")
          .add(
              "text",
              Members.of(text.text(), "value")
                  .add("annotations", AnnotationView.all(text.text().annotations())))
          .build();
    } else if (content instanceof MessageContent.OfImageFile image) {
      return Members.typed("image_file")
          .add("image_file", Members.of(image.imageFile(), "file_id"))
          .build();
    } else if (content instanceof MessageContent.OfImageUrl image) {
      return text(image.imageUrl().url());
    }
    return text(content instanceof MessageContent.Refusal it ? it.refusal() : "");
  }

  /** There were texts and files only, so what is said otherwise is said as text. */
  private static JsonObject text(String value) {
    return Members.typed("text")
        .add(
            "text",
            Members.object().add("value", value).add("annotations", AnnotationView.all(List.of())))
        .build();
  }
}
