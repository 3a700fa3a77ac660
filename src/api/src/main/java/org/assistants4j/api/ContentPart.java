package org.assistants4j.api;

import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTypeInfo;

/** A piece of a message on its way in; as {@link MessageContent} it comes back. */
@JsonbTypeInfo(
    key = "type",
    value = {
      @JsonbSubtype(alias = "text", type = ContentPart.Text.class),
      @JsonbSubtype(alias = "image_file", type = ContentPart.OfImageFile.class),
      @JsonbSubtype(alias = "image_url", type = ContentPart.OfImageUrl.class)
    })
public sealed interface ContentPart {

  /** The content may be sent as a bare string instead of a list of parts. */
  static ContentPart fromString(String text) {
    return new Text(text);
  }

  record Text(String text, JsonObject additionalProperties) implements ContentPart {
    public Text {
      Check.required(text, "text");
      additionalProperties = Copies.object(additionalProperties);
    }

    public Text(String text) {
      this(text, null);
    }
  }

  record OfImageFile(ImageFile imageFile, JsonObject additionalProperties) implements ContentPart {
    public OfImageFile {
      Check.required(imageFile, "image_file");
      additionalProperties = Copies.object(additionalProperties);
    }
  }

  record OfImageUrl(ImageUrl imageUrl, JsonObject additionalProperties) implements ContentPart {
    public OfImageUrl {
      Check.required(imageUrl, "image_url");
      additionalProperties = Copies.object(additionalProperties);
    }
  }

  /** A part that this version does not know. */
  record Unknown(JsonObject json) implements ContentPart {}
}
