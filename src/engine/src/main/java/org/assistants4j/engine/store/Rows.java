package org.assistants4j.engine.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.assistants4j.api.json.Json;

/** Reads rows. */
final class Rows {
  /** The condition that a row is not gone by itself; {@code now} is to be bound. */
  static final String THERE = "(gone_at IS NULL OR gone_at > :now)";

  /** Names the whole index, though it begins with what is the same: H2 would sort all rows else. */
  static final String OLDEST_FIRST = " ORDER BY tenant, kind, parent, seq";

  /** As {@link #OLDEST_FIRST}, the other way round. */
  static final String NEWEST_FIRST = " ORDER BY tenant DESC, kind DESC, parent DESC, seq DESC";

  private Rows() {}

  static <T> Stored<T> read(Kind<T> kind, ResultSet row) throws SQLException {
    return new Stored<>(
        kind,
        kind.id(row.getString("id")),
        row.getString("tenant"),
        row.getString("parent"),
        row.getInt("version"),
        Json.read(row.getString("doc"), kind.type()));
  }
}
