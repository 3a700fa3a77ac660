package org.assistants4j.engine.store;

import java.util.List;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Finds threads on which nothing has been said or run for long, whoever's they are. */
public final class IdleThreads {
  private static final String IDLE =
      "SELECT o.id, o.tenant, m.seq FROM a4j_metadata m JOIN a4j_object o ON o.id = m.object_id"
          + " WHERE m.pair = :pair0 AND m.seq > :after AND o.kind = 'thread'"
          + " AND o.touched_at < :before AND "
          + newest("message")
          + " < :before AND "
          + newest("run")
          + " < :before";

  private final Handle handle;

  IdleThreads(Handle handle) {
    this.handle = handle;
  }

  /**
   * An idle thread.
   *
   * @param seq its place among those that are found
   */
  public record Idle(String id, String tenant, long seq) {}

  /** When the newest one was written; only that is read, however many there are. */
  private static String newest(String kind) {
    return "COALESCE((SELECT c.touched_at FROM a4j_object c WHERE c.tenant = o.tenant AND c.kind = '"
        + kind
        + "' AND c.parent = o.id ORDER BY c.tenant DESC, c.kind DESC, c.parent DESC, c.seq DESC"
        + " LIMIT 1), 0)";
  }

  /** One pair of metadata. */
  public record Pair(String key, String value) {}

  /**
   * Some threads that have all of these pairs of metadata, in the order of their places.
   *
   * @param pairs at least one; the search goes along the threads that have the first
   * @param before since when nothing happened, in seconds since 1970
   * @param after the place of the last one that was found, 0 for none
   */
  public List<Idle> find(List<Pair> pairs, long before, long after, int limit) {
    return idle(" ORDER BY m.pair, m.seq LIMIT :limit", pairs, before)
        .bind("after", after)
        .bind("limit", limit)
        .map((row, context) -> new Idle(row.getString(1), row.getString(2), row.getLong(3)))
        .list();
  }

  /** Whether a thread is still one of them. */
  public boolean still(String id, List<Pair> pairs, long before) {
    return idle(" AND o.id = :id", pairs, before)
        .bind("after", 0)
        .bind("id", id)
        .map((row, context) -> row.getString(1))
        .findOne()
        .isPresent();
  }

  private Query idle(String rest, List<Pair> pairs, long before) {
    StringBuilder sql = new StringBuilder(IDLE);
    for (int i = 1; i < pairs.size(); i++) {
      sql.append(" AND EXISTS (SELECT 1 FROM a4j_metadata m" + i)
          .append(" WHERE m" + i + ".object_id = o.id AND m" + i + ".pair = :pair" + i + ")");
    }
    Query query = handle.createQuery(sql.append(rest)).bind("before", before);
    for (int i = 0; i < pairs.size(); i++) {
      query.bind("pair" + i, MetadataIndex.hash(pairs.get(i).key(), pairs.get(i).value()));
    }
    return query;
  }
}
