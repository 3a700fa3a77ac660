package org.assistants4j.engine.store;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Queue;
import org.jdbi.v3.core.Handle;

/**
 * The objects of a kind below a parent, newest first. They are read page by page, so that who stops
 * early does not pay for all.
 */
final class Newest<T> implements Iterator<Stored<T>> {
  private static final int PAGE = 100;

  private final Handle handle;
  private final Kind<T> kind;
  private final String tenant;
  private final String parent;
  private final Queue<Stored<T>> read = new ArrayDeque<>();
  private long before = Long.MAX_VALUE;
  private boolean more = true;

  Newest(Handle handle, Kind<T> kind, String tenant, String parent) {
    this.handle = handle;
    this.kind = kind;
    this.tenant = tenant;
    this.parent = parent;
  }

  @Override
  public boolean hasNext() {
    if (read.isEmpty() && more) {
      readPage();
    }
    return !read.isEmpty();
  }

  @Override
  public Stored<T> next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return read.remove();
  }

  private void readPage() {
    handle
        .createQuery(
            "SELECT id, tenant, parent, version, doc, seq FROM a4j_object WHERE tenant = :tenant"
                + " AND kind = :kind AND parent = :parent AND seq < :before"
                + Rows.NEWEST_FIRST
                + " LIMIT :limit")
        .bind("tenant", tenant)
        .bind("kind", kind.name())
        .bind("parent", parent)
        .bind("before", before)
        .bind("limit", PAGE)
        .map(
            (row, context) -> {
              before = row.getLong("seq");
              return Rows.read(kind, row);
            })
        .forEach(read::add);
    more = read.size() == PAGE;
  }
}
