package org.assistants4j.api;

import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import java.util.List;

/** A piece of a {@link Message}. */
@JsonbTypeInfo(
    key = "type",
    value = {
      @JsonbSubtype(alias = "text", type = MessageContent.Text.class),
      @JsonbSubtype(alias = "image_file", type = MessageContent.OfImageFile.class),
      @JsonbSubtype(alias = "image_url", type = MessageContent.OfImageUrl.class),
      @JsonbSubtype(alias = "refusal", type = MessageContent.Refusal.class)
    })
public sealed interface MessageContent {

  record Text(Value text, JsonObject additionalProperties) implements MessageContent {
    public Text {
      Check.required(text, "text");
      additionalProperties = Copies.object(additionalProperties);
    }

    public Text(String value, List<Annotation> annotations) {
      this(new Value(value, annotations, null), null);
    }
  }

  /** Text and what is noted about places in it. */
  record Value(String value, List<Annotation> annotations, JsonObject additionalProperties) {
    public Value {
      annotations = Copies.list(annotations);
      additionalProperties = Copies.object(additionalProperties);
    }
  }

  record OfImageFile(ImageFile imageFile, JsonObject additionalProperties)
      implements MessageContent {
    public OfImageFile {
      additionalProperties = Copies.object(additionalProperties);
    }
  }

  record OfImageUrl(ImageUrl imageUrl, JsonObject additionalProperties) implements MessageContent {
    public OfImageUrl {
      additionalProperties = Copies.object(additionalProperties);
    }
  }

  record Refusal(String refusal, JsonObject additionalProperties) implements MessageContent {
    public Refusal {
      additionalProperties = Copies.object(additionalProperties);
    }
  }

  /** Content that this version does not know. */
  record Unknown(JsonObject json) implements MessageContent {}
}
