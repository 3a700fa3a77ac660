package org.assistants4j.liberty;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.assistants4j.engine.Postgres;
import org.assistants4j.engine.TestDatabase;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * The database of the servers that are tested: H2 in their own folders, or, where the system
 * property {@code test.database} is {@code postgresql}, a PostgreSQL that runs as long as the tests
 * do.
 */
public final class DatabaseUnderTest implements LauncherSessionListener {
  private static final String USER = "postgres";
  private static final AtomicInteger NUMBER = new AtomicInteger();

  // Kept, or its level would be forgotten.
  private static final Logger LOG = Logger.getLogger("io.zonky");

  /** Before Arquillian reads what to start its server with. */
  @Override
  public void launcherSessionOpened(LauncherSession session) {
    LOG.setLevel(Level.WARNING);
    System.setProperty(
        "test.server.arguments",
        onPostgres()
            ? "-Dtest.database.url=%s -Dtest.hosts.url=%s -Dtest.database.user=%s"
                .formatted(newDatabase(), newDatabase(), USER)
            : "-Dtest.database=h2");
  }

  private static boolean onPostgres() {
    return TestDatabase.onPostgres() && Postgres.isThere();
  }

  /** What tells a server that we ship of a database of its own; nothing tells it of H2. */
  static Map<String, String> environment() {
    return onPostgres() ? newPostgres() : Map.of();
  }

  /** What tells servers that we ship of an empty PostgreSQL, whatever else is tested. */
  static Map<String, String> newPostgres() {
    return Map.of(
        "ASSISTANTS_DATABASE_URL",
        newDatabase(),
        "ASSISTANTS_DATABASE_USER",
        USER,
        "ASSISTANTS_DATABASE_PASSWORD",
        "any");
  }

  /** The URL of an empty database. */
  private static String newDatabase() {
    EmbeddedPostgres postgres = Postgres.running();
    String name = "test_" + NUMBER.incrementAndGet();
    try (Connection connection = postgres.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException failed) {
      throw new IllegalStateException(failed);
    }
    return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + name;
  }
}
