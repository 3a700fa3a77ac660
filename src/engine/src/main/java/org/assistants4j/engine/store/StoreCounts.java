package org.assistants4j.engine.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assistants4j.api.FileCounts;
import org.assistants4j.api.VectorStoreFileStatus;
import org.jdbi.v3.core.Handle;

/** Counts the files of vector stores. */
public final class StoreCounts {
  private final Handle handle;
  private final long now;

  StoreCounts(Handle handle, long now) {
    this.handle = handle;
    this.now = now;
  }

  /** What a store or batch holds. */
  public record Count(FileCounts files, long bytes) {
    public static final Count NONE = new Count(FileCounts.NONE, 0);

    private Count plus(String status, int files, long bytes) {
      return new Count(
          new FileCounts(
              this.files.inProgress() + of(VectorStoreFileStatus.IN_PROGRESS, status, files),
              this.files.completed() + of(VectorStoreFileStatus.COMPLETED, status, files),
              this.files.failed() + of(VectorStoreFileStatus.FAILED, status, files),
              this.files.cancelled() + of(VectorStoreFileStatus.CANCELLED, status, files)),
          this.bytes + bytes);
    }

    private static int of(VectorStoreFileStatus wanted, String status, int files) {
      return wanted.value().equals(status) ? files : 0;
    }
  }

  private record Row(String owner, String status, int files, long bytes) {}

  /** The counts of these stores, by their ids; a store without files has none. */
  public Map<String, Count> ofStores(Collection<String> storeIds) {
    return storeIds.isEmpty() ? Map.of() : counts("parent", storeIds);
  }

  /** The counts of a batch. */
  public Count ofBatch(String batchId) {
    return counts("tag", List.of(batchId)).getOrDefault(batchId, Count.NONE);
  }

  private Map<String, Count> counts(String owner, Collection<String> ids) {
    Map<String, Count> counts = new HashMap<>();
    handle
        .createQuery(
            ("SELECT %1$s AS owner, status, COUNT(*) AS files, SUM(bytes) AS bytes"
                    + " FROM a4j_object WHERE kind = :kind AND %1$s IN (<ids>) AND %2$s"
                    + " GROUP BY %1$s, status")
                .formatted(owner, Rows.THERE))
        .bindList("ids", List.copyOf(ids))
        .bind("kind", Kind.STORE_FILE.name())
        .bind("now", now)
        .map(
            (row, context) ->
                new Row(
                    row.getString("owner"),
                    row.getString("status"),
                    row.getInt("files"),
                    row.getLong("bytes")))
        .forEach(
            row ->
                counts.merge(
                    row.owner(),
                    Count.NONE.plus(row.status(), row.files(), row.bytes()),
                    (sum, more) -> sum.plus(row.status(), row.files(), row.bytes())));
    return counts;
  }
}
