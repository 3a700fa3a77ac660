package org.assistants4j.engine.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.assistants4j.api.json.Json;

/** Reads rows. */
final class Rows {
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
