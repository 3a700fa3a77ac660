package org.assistants4j.api;

import jakarta.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * An image by its address.
 *
 * @param detail {@code auto}, {@code low} or {@code high}; null means auto
 */
public record ImageUrl(String url, @Nullable String detail, JsonObject additionalProperties) {
  public ImageUrl {
    Check.required(url, "url");
    additionalProperties = Copies.object(additionalProperties);
  }
}
