package org.assistants4j.api;

import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came to a {@link Message}: texts are appended, list entries are merged by their index. */
public record MessageDelta(String id, String object, Delta delta, JsonObject additionalProperties) {
  public MessageDelta {
    object = object == null ? "thread.message.delta" : object;
    additionalProperties = Copies.object(additionalProperties);
  }

  /** A piece of text for the first content of message {@code id}. */
  public static MessageDelta text(String id, String value, @Nullable List<Annotation> annotations) {
    Content content = new Text(0, new Value(value, annotations, null), null);
    return new MessageDelta(
        id, "thread.message.delta", new Delta(null, List.of(content), null), null);
  }

  /** The text that this delta appends; empty when it appends none. */
  public String text() {
    StringBuilder text = new StringBuilder();
    for (Content content : delta.content()) {
      if (content instanceof Text part && part.text() != null && part.text().value() != null) {
        text.append(part.text().value());
      }
    }
    return text.toString();
  }

  public record Delta(@Nullable Role role, List<Content> content, JsonObject additionalProperties) {
    public Delta {
      content = Copies.list(content);
      additionalProperties = Copies.object(additionalProperties);
    }
  }

  /** A piece of one content part. */
  @JsonbTypeInfo(
      key = "type",
      value = {
        @JsonbSubtype(alias = "text", type = Text.class),
        @JsonbSubtype(alias = "image_file", type = OfImageFile.class),
        @JsonbSubtype(alias = "image_url", type = OfImageUrl.class),
        @JsonbSubtype(alias = "refusal", type = Refusal.class)
      })
  public sealed interface Content {}

  public record Text(int index, @Nullable Value text, JsonObject additionalProperties)
      implements Content {
    public Text {
      additionalProperties = Copies.object(additionalProperties);
    }
  }

  public record Value(
      @Nullable String value,
      @Nullable List<Annotation> annotations,
      JsonObject additionalProperties) {
    public Value {
      annotations = Copies.listOrNull(annotations);
      additionalProperties = Copies.object(additionalProperties);
    }
  }

  public record OfImageFile(
      int index, @Nullable ImageFile imageFile, JsonObject additionalProperties)
      implements Content {
    public OfImageFile {
      additionalProperties = Copies.object(additionalProperties);
    }
  }

  public record OfImageUrl(int index, @Nullable ImageUrl imageUrl, JsonObject additionalProperties)
      implements Content {
    public OfImageUrl {
      additionalProperties = Copies.object(additionalProperties);
    }
  }

  public record Refusal(int index, @Nullable String refusal, JsonObject additionalProperties)
      implements Content {
    public Refusal {
      additionalProperties = Copies.object(additionalProperties);
    }
  }

  /** Content that this version does not know. */
  public record Unknown(JsonObject json) implements Content {}
}
