package org.assistants4j.engine.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;

/** Reads and deletes links by what they are below. */
public final class Links {
  private final Handle handle;
  private final long now;

  Links(Handle handle, long now) {
    this.handle = handle;
    this.now = now;
  }

  /** The linked ids by their parents, oldest first; a parent that has none is left out. */
  public Map<String, List<String>> below(Kind<?> kind, String tenant, Collection<String> parents) {
    Map<String, List<String>> linked = new HashMap<>();
    if (parents.isEmpty()) {
      return linked;
    }
    handle
        .createQuery(
            "SELECT id, parent FROM a4j_object"
                + " WHERE tenant = :tenant AND kind = :kind AND parent IN (<parents>) AND "
                + Rows.THERE
                + " ORDER BY seq")
        .bind("now", now)
        .bind("tenant", tenant)
        .bind("kind", kind.name())
        .bindList("parents", List.copyOf(parents))
        .map((row, context) -> Map.entry(row.getString("parent"), kind.id(row.getString("id"))))
        .forEach(
            link ->
                linked.computeIfAbsent(link.getKey(), p -> new ArrayList<>()).add(link.getValue()));
    return linked;
  }

  /** Deletes all links of a kind below a parent. */
  public void delete(Kind<?> kind, String tenant, String parent) {
    handle
        .createUpdate(
            "DELETE FROM a4j_object WHERE tenant = :tenant AND kind = :kind AND parent = :parent")
        .bind("tenant", tenant)
        .bind("kind", kind.name())
        .bind("parent", parent)
        .execute();
  }
}
