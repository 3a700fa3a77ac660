package org.assistants4j.api;

import jakarta.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * An image that was uploaded as a file.
 *
 * @param detail {@code auto}, {@code low} or {@code high}; null means auto
 */
public record ImageFile(String fileId, @Nullable String detail, JsonObject additionalProperties) {
  public ImageFile {
    Check.required(fileId, "file_id");
    additionalProperties = Copies.object(additionalProperties);
  }
}
