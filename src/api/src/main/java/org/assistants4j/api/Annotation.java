package org.assistants4j.api;

import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbSubtype;
import jakarta.json.bind.annotation.JsonbTypeInfo;
import org.jspecify.annotations.Nullable;

/**
 * A place in a text that stands for a file. {@code startIndex} and {@code endIndex} cut {@code
 * text} out of the value; {@code index} is its number and stands only in a {@link MessageDelta}.
 */
@JsonbTypeInfo(
    key = "type",
    value = {
      @JsonbSubtype(alias = "file_citation", type = Annotation.FileCitation.class),
      @JsonbSubtype(alias = "file_path", type = Annotation.FilePath.class)
    })
public sealed interface Annotation {

  /** The text before this place comes from a file. */
  record FileCitation(
      @Nullable Integer index,
      String text,
      FileReference fileCitation,
      int startIndex,
      int endIndex,
      JsonObject additionalProperties)
      implements Annotation {
    public FileCitation {
      additionalProperties = Copies.object(additionalProperties);
    }
  }

  /** The text at this place is the address of a file that was made. */
  record FilePath(
      @Nullable Integer index,
      String text,
      FileReference filePath,
      int startIndex,
      int endIndex,
      JsonObject additionalProperties)
      implements Annotation {
    public FilePath {
      additionalProperties = Copies.object(additionalProperties);
    }
  }

  /**
   * @param quote the cited words, where the server tells them
   */
  record FileReference(String fileId, @Nullable String quote, JsonObject additionalProperties) {
    public FileReference {
      additionalProperties = Copies.object(additionalProperties);
    }

    public FileReference(String fileId) {
      this(fileId, null, null);
    }
  }

  /** An annotation that this version does not know. */
  record Unknown(JsonObject json) implements Annotation {}
}
