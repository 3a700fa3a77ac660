package org.assistants4j.api;

import jakarta.json.JsonObject;
import org.jspecify.annotations.Nullable;

/**
 * A model that can be asked.
 *
 * @param created seconds since 1970
 * @param shutdownDate the day it ends as an ISO date, or null when none is known
 */
public record Model(
    String id,
    String object,
    long created,
    String ownedBy,
    @Nullable String shutdownDate,
    JsonObject additionalProperties) {
  public Model {
    object = object == null ? "model" : object;
    ownedBy = ownedBy == null ? "" : ownedBy;
    additionalProperties = Copies.object(additionalProperties);
  }

  public Model(String id, long created, String ownedBy) {
    this(id, "model", created, ownedBy, null, null);
  }
}
