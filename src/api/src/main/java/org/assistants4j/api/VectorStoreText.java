package org.assistants4j.api;

import jakarta.json.JsonObject;

/**
 * Text of a file of a vector store.
 *
 * @param type {@code text}
 */
public record VectorStoreText(String type, String text, JsonObject additionalProperties) {
  public VectorStoreText {
    additionalProperties = Copies.object(additionalProperties);
  }

  public VectorStoreText(String text) {
    this("text", text, null);
  }
}
