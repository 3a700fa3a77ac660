package org.assistants4j.liberty.fuzz;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** The engine's tables, each with its number of rows and a hash of all that is in them. */
@Path("/")
public class RowsResource {

  @GET
  @Produces(MediaType.TEXT_PLAIN)
  public String rows() throws SQLException, NamingException {
    DataSource database = InitialContext.doLookup("jdbc/assistants");
    StringBuilder all = new StringBuilder();
    try (Connection connection = database.getConnection()) {
      for (String table : tables(connection)) {
        List<String> rows = rows(connection, table);
        all.append(table + " " + rows.size() + " " + rows.hashCode() + "\n");
      }
    }
    return all.toString();
  }

  /** But the queues, whose rows have heartbeats. */
  private static List<String> tables(Connection connection) throws SQLException {
    List<String> tables = new ArrayList<>();
    try (ResultSet all = connection.getMetaData().getTables(null, null, "%", null)) {
      while (all.next()) {
        String name = all.getString("TABLE_NAME");
        String lower = name.toLowerCase(Locale.ROOT);
        boolean ours = lower.startsWith("a4j_") && !lower.endsWith("_task");
        if (ours && all.getString("TABLE_TYPE").endsWith("TABLE")) {
          tables.add(name);
        }
      }
    }
    Collections.sort(tables);
    return tables;
  }

  private static List<String> rows(Connection connection, String table) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (var statement = connection.createStatement();
        ResultSet all = statement.executeQuery("SELECT * FROM \"" + table + "\"")) {
      while (all.next()) {
        StringBuilder row = new StringBuilder();
        for (int i = 1; i <= all.getMetaData().getColumnCount(); i++) {
          row.append(all.getString(i)).append('|');
        }
        rows.add(row.toString());
      }
    }
    Collections.sort(rows);
    return rows;
  }
}
