package org.assistants4j.api;

import jakarta.json.JsonObject;

/**
 * The answer to a deletion.
 *
 * @param object what was deleted, such as {@code thread.deleted}; plain {@code file} for files
 */
public record Deleted(String id, String object, boolean deleted, JsonObject additionalProperties) {
  public Deleted {
    additionalProperties = Copies.object(additionalProperties);
  }

  public Deleted(String id, String object) {
    this(id, object, true, null);
  }
}
