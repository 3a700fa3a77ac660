package org.assistants4j.engine.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.assistants4j.api.Page;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads pages by keyset on the sequence, so that a page costs the same wherever it lies. */
final class Pages {
  private final Handle handle;
  private final long now;

  Pages(Handle handle, long now) {
    this.handle = handle;
    this.now = now;
  }

  <T> Page<T> page(Kind<T> kind, String tenant, String parent, PageQuery query) {
    // A page before a cursor is read backwards from the cursor and turned round.
    boolean backwards = query.before() != null && query.after() == null;
    List<Stored<T>> rows = rows(kind, tenant, parent, query, backwards);
    boolean more = rows.size() > query.limit();
    List<Stored<T>> shown = new ArrayList<>(more ? rows.subList(0, query.limit()) : rows);
    if (backwards) {
      Collections.reverse(shown);
    }
    String first = shown.isEmpty() ? "" : shown.get(0).id();
    String last = shown.isEmpty() ? "" : shown.get(shown.size() - 1).id();
    return new Page<>(shown.stream().map(Stored::doc).toList(), first, last, more);
  }

  private <T> List<Stored<T>> rows(
      Kind<T> kind, String tenant, String parent, PageQuery query, boolean backwards) {
    boolean ascending = query.ascending() != backwards;
    StringBuilder sql =
        new StringBuilder("SELECT id, tenant, parent, version, doc FROM a4j_object")
            .append(" WHERE tenant = :tenant AND kind = :kind AND parent = :parent AND ")
            .append(Rows.THERE);
    if (query.status() != null) {
      sql.append(" AND status = :status");
    }
    if (query.tag() != null) {
      sql.append(" AND tag = :tag");
    }
    if (query.after() != null) {
      sql.append(query.ascending() ? " AND seq > :after" : " AND seq < :after");
    }
    if (query.before() != null) {
      sql.append(query.ascending() ? " AND seq < :before" : " AND seq > :before");
    }
    sql.append(ascending ? " ORDER BY seq" : " ORDER BY seq DESC").append(" LIMIT :limit");
    Query select =
        handle
            .createQuery(sql.toString())
            .bind("tenant", tenant)
            .bind("kind", kind.name())
            .bind("parent", parent)
            .bind("now", now)
            .bind("limit", query.limit() + 1);
    if (query.status() != null) {
      select.bind("status", query.status());
    }
    if (query.tag() != null) {
      select.bind("tag", query.tag());
    }
    if (query.after() != null) {
      select.bind("after", seq(kind, tenant, parent, query.after()));
    }
    if (query.before() != null) {
      select.bind("before", seq(kind, tenant, parent, query.before()));
    }
    return select.map((row, context) -> Rows.read(kind, row)).list();
  }

  private long seq(Kind<?> kind, String tenant, String parent, String cursor) {
    String id = kind.check(cursor);
    return handle
        .createQuery(
            "SELECT seq FROM a4j_object"
                + " WHERE id = :id AND kind = :kind AND tenant = :tenant AND parent = :parent AND "
                + Rows.THERE)
        .bind("now", now)
        .bind("id", kind.key(parent, id))
        .bind("kind", kind.name())
        .bind("tenant", tenant)
        .bind("parent", parent)
        .mapTo(Long.class)
        .findOne()
        .orElseThrow(() -> kind.notFound(id));
  }
}
