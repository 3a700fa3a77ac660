package org.assistants4j.api;

import jakarta.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * The new attributes of a {@link VectorStoreFile}, in the place of all it had.
 *
 * @param attributes at most 16 pairs, keys up to 64 characters; strings up to 512 characters,
 *     numbers or booleans. An explicit null takes all away.
 */
public record UpdateVectorStoreFileRequest(
    @Nullable JsonObject attributes, JsonObject additionalProperties) {
  public UpdateVectorStoreFileRequest {
    additionalProperties = Copies.object(additionalProperties);
    if (!additionalProperties.containsKey("attributes")) {
      Check.required(attributes, "attributes");
    }
    Attributes.check(attributes);
  }

  public UpdateVectorStoreFileRequest(JsonObject attributes) {
    this(attributes, null);
  }
}
