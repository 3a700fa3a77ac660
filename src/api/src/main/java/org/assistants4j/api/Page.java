package org.assistants4j.api;

import jakarta.json.JsonObject;
import java.util.List;

/**
 * One page of a list.
 *
 * @param data the objects, in the order asked for
 * @param firstId the id of the first object, empty when there is none
 * @param lastId the id of the last object, the {@code after} of the next page
 * @param hasMore whether a further page follows
 */
public record Page<T>(
    String object,
    List<T> data,
    String firstId,
    String lastId,
    boolean hasMore,
    JsonObject additionalProperties) {

  public Page {
    object = object == null ? "list" : object;
    data = Copies.list(data);
    firstId = firstId == null ? "" : firstId;
    lastId = lastId == null ? "" : lastId;
    additionalProperties = Copies.object(additionalProperties);
  }

  public Page(List<T> data, String firstId, String lastId, boolean hasMore) {
    this("list", data, firstId, lastId, hasMore, null);
  }
}
