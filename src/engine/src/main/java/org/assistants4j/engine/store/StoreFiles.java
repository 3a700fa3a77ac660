package org.assistants4j.engine.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assistants4j.api.FileObject;
import org.assistants4j.api.VectorStoreFile;
import org.assistants4j.api.VectorStoreFileStatus;
import org.assistants4j.api.json.Json;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/**
 * The rows of vector stores' files. Each has as its tag the group it was added with: the id of its
 * batch, or an id of that form.
 */
public final class StoreFiles {
  private static final int CHUNK = 1_000;
  private static final String UPDATE =
      "UPDATE a4j_object SET doc = :doc, status = :status, bytes = :bytes, tag = :tag,"
          + " gone_at = :gone, version = version + 1 WHERE id = :id";
  private static final String INSERT =
      "INSERT INTO a4j_object"
          + " (id, kind, tenant, parent, status, tag, bytes, gone_at, linked, version, doc)"
          + " VALUES (:id, :kind, :tenant, :parent, :status, :tag, :bytes, :gone, :linked, 0, :doc)";

  private final Handle handle;
  private final long now;

  StoreFiles(Handle handle, long now) {
    this.handle = handle;
    this.now = now;
  }

  /** A file on its way into a store. */
  public record Added(VectorStoreFile link, FileObject file) {
    private String key() {
      return Kind.STORE_FILE.key(link.vectorStoreId(), link.id());
    }
  }

  /** Those of these files that the tenant has, by their ids. */
  public Map<String, FileObject> existing(String tenant, Collection<String> ids) {
    Map<String, FileObject> found = new HashMap<>();
    for (List<String> some : chunks(ids)) {
      handle
          .createQuery(
              "SELECT doc FROM a4j_object WHERE id IN (<ids>) AND kind = :kind"
                  + " AND tenant = :tenant AND "
                  + Rows.THERE)
          .bindList("ids", some)
          .bind("kind", Kind.FILE.name())
          .bind("tenant", tenant)
          .bind("now", now)
          .map((row, context) -> Json.read(row.getString("doc"), FileObject.class))
          .forEach(file -> found.put(file.id(), file));
    }
    return found;
  }

  /** Those of these files that are in the store. */
  public Set<String> among(String storeId, Collection<String> fileIds) {
    Set<String> there = new HashSet<>();
    for (List<String> some : chunks(fileIds)) {
      handle
          .createQuery("SELECT linked FROM a4j_object WHERE parent = :store AND linked IN (<ids>)")
          .bind("store", storeId)
          .bindList("ids", some)
          .mapTo(String.class)
          .forEach(there::add);
    }
    return there;
  }

  private static List<List<String>> chunks(Collection<String> ids) {
    List<String> all = List.copyOf(ids);
    List<List<String>> chunks = new ArrayList<>();
    for (int from = 0; from < all.size(); from += CHUNK) {
      chunks.add(all.subList(from, Math.min(all.size(), from + CHUNK)));
    }
    return chunks;
  }

  /** Adds files to a store that nobody else changes; one that is there takes its new state. */
  public void put(String tenant, String storeId, String group, List<Added> files) {
    Set<String> there = among(storeId, files.stream().map(it -> it.file().id()).toList());
    try (PreparedBatch update = handle.prepareBatch(UPDATE);
        PreparedBatch insert = handle.prepareBatch(INSERT)) {
      for (Added added : files) {
        PreparedBatch batch = there.contains(added.file().id()) ? update : insert;
        if (batch == insert) {
          batch
              .bind("kind", Kind.STORE_FILE.name())
              .bind("tenant", tenant)
              .bind("parent", storeId)
              .bind("linked", added.file().id());
        }
        batch
            .bind("id", added.key())
            .bind("doc", Json.write(added.link()))
            .bind("status", added.link().status().value())
            .bind("bytes", added.link().usageBytes())
            .bind("tag", group)
            .bind("gone", added.file().expiresAt())
            .add();
      }
      update.execute();
      insert.execute();
    }
  }

  /** Changes a file of a store; false when somebody has changed it since it was read. */
  public boolean change(Stored<VectorStoreFile> read, VectorStoreFile changed) {
    return handle
            .createUpdate(
                "UPDATE a4j_object SET doc = :doc, status = :status, bytes = :bytes,"
                    + " version = version + 1 WHERE id = :id AND version = :version")
            .bind("doc", Json.write(changed))
            .bind("status", changed.status().value())
            .bind("bytes", changed.usageBytes())
            .bind("id", read.key())
            .bind("version", read.version())
            .execute()
        == 1;
  }

  /** Files of a group that were not read yet, the oldest first. */
  public List<Stored<VectorStoreFile>> unread(String storeId, String group, int limit) {
    return handle
        .createQuery(
            "SELECT id, tenant, parent, version, doc FROM a4j_object WHERE parent = :store"
                + " AND kind = :kind AND tag = :group AND status = :status AND "
                + Rows.THERE
                + " ORDER BY seq LIMIT :limit")
        .bind("store", storeId)
        .bind("kind", Kind.STORE_FILE.name())
        .bind("group", group)
        .bind("status", VectorStoreFileStatus.IN_PROGRESS.value())
        .bind("now", now)
        .bind("limit", limit)
        .map((row, context) -> Rows.read(Kind.STORE_FILE, row))
        .list();
  }

  /** Takes all out of a store that belongs to it. */
  public void clear(String storeId) {
    handle
        .createUpdate("DELETE FROM a4j_object WHERE parent = :store")
        .bind("store", storeId)
        .execute();
  }
}
