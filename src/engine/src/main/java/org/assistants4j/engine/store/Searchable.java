package org.assistants4j.engine.store;

import java.util.Collection;
import java.util.List;
import org.assistants4j.api.FileObject;
import org.assistants4j.api.VectorStoreFile;
import org.assistants4j.api.json.Json;
import org.jdbi.v3.core.Handle;

/** The files of vector stores that are there to be searched. */
public final class Searchable {
  private final Handle handle;
  private final long now;

  Searchable(Handle handle, long now) {
    this.handle = handle;
    this.now = now;
  }

  /** A file of a store, and the file that it is. */
  public record Linked(VectorStoreFile link, FileObject file) {}

  /** All files of these stores that have been read, the oldest first. */
  public List<Linked> read(Collection<String> storeIds) {
    return linked(storeIds, List.of("completed"), Integer.MAX_VALUE);
  }

  /** Files of these stores that have been or are being read. */
  public List<Linked> some(Collection<String> storeIds, int limit) {
    return linked(storeIds, List.of("completed", "in_progress"), limit);
  }

  private List<Linked> linked(Collection<String> storeIds, List<String> statuses, int limit) {
    if (storeIds.isEmpty()) {
      return List.of();
    }
    return handle
        .createQuery(
            "SELECT link.doc AS link, file.doc AS file FROM a4j_object link"
                + " JOIN a4j_object file ON file.id = link.linked"
                + " WHERE link.kind = :kind AND link.parent IN (<stores>)"
                + " AND link.status IN (<statuses>)"
                + " AND (link.gone_at IS NULL OR link.gone_at > :now)"
                + " ORDER BY link.seq LIMIT :limit")
        .bind("kind", Kind.STORE_FILE.name())
        .bindList("stores", List.copyOf(storeIds))
        .bindList("statuses", statuses)
        .bind("now", now)
        .bind("limit", limit)
        .map(
            (row, context) ->
                new Linked(
                    Json.read(row.getString("link"), VectorStoreFile.class),
                    Json.read(row.getString("file"), FileObject.class)))
        .list();
  }
}
