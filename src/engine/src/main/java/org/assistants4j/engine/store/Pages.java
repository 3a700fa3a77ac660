package org.assistants4j.engine.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import org.assistants4j.api.Page;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Reads pages by keyset on the sequence, so that a page costs the same wherever it lies. */
final class Pages {
  // The columns of the index that is gone along. Those before the last are the same in all rows,
  // but without them H2 reads and sorts the whole list.
  private static final List<String> OBJECTS = List.of("o.tenant", "o.kind", "o.parent", "o.seq");
  private static final List<String> FOUND = List.of("m0.tenant", "m0.pair", "m0.seq");

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
    List<String> pairs = new MetadataIndex(handle).rarestFirst(tenant, query.metadata());
    Query select =
        handle
            .createQuery(sql(query, pairs.size(), query.ascending() != backwards))
            .bind("tenant", tenant)
            .bind("kind", kind.name())
            .bind("parent", parent)
            .bind("now", now)
            .bind("limit", query.limit() + 1);
    for (int i = 0; i < pairs.size(); i++) {
      select.bind("pair" + i, pairs.get(i));
    }
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

  private static String sql(PageQuery query, int pairs, boolean ascending) {
    // A search by metadata goes along the first pair's objects, and not along all.
    String seq = pairs == 0 ? "o.seq" : "m0.seq";
    return "SELECT o.id, o.tenant, o.parent, o.version, o.doc FROM "
        + (pairs == 0 ? "a4j_object o" : havingPairs(pairs))
        + " WHERE o.tenant = :tenant AND kind = :kind AND parent = :parent AND "
        + Rows.THERE
        + (query.status() == null ? "" : " AND status = :status")
        + (query.tag() == null ? "" : " AND tag = :tag")
        + (query.after() == null
            ? ""
            : " AND " + seq + (query.ascending() ? " > " : " < ") + ":after")
        + (query.before() == null
            ? ""
            : " AND " + seq + (query.ascending() ? " < " : " > ") + ":before")
        + " ORDER BY "
        + order(pairs == 0 ? OBJECTS : FOUND, ascending)
        + " LIMIT :limit";
  }

  private static String order(List<String> columns, boolean ascending) {
    String direction = ascending ? "" : " DESC";
    return columns.stream().map(column -> column + direction).collect(Collectors.joining(", "));
  }

  private static String havingPairs(int count) {
    StringBuilder from =
        new StringBuilder("a4j_metadata m0 JOIN a4j_object o ON o.id = m0.object_id")
            .append(" AND m0.tenant = :tenant AND m0.pair = :pair0");
    for (int i = 1; i < count; i++) {
      from.append(" JOIN a4j_metadata m" + i + " ON m" + i + ".object_id = o.id")
          .append(" AND m" + i + ".pair = :pair" + i);
    }
    return from.toString();
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
