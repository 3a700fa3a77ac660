package org.assistants4j.engine.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.assistants4j.api.json.Json;

/** Reads rows. */
final class Rows {
  /** The condition that a row is not gone by itself; {@code now} is to be bound. */
  static final String THERE = "(gone_at IS NULL OR gone_at > :now)";

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
