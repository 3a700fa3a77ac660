package org.assistants4j.engine;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** A schema of its own in the one PostgreSQL of this process, which ends with it. */
final class PostgresDatabase implements TestDatabase {
  /** As many as the pools of several engines at once may want. */
  private static final int CONNECTIONS = 300;

  private static final int POOL = 100;
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String schema = "test_" + NUMBER.incrementAndGet();
  private final JdbcConnectionPool pool;

  /** Started by the first test that needs it. */
  private static final class Server {
    static final EmbeddedPostgres STARTED = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            .setServerConfig("max_connections", Integer.toString(CONNECTIONS))
            .start();
      } catch (IOException failed) {
        throw new UncheckedIOException(failed);
      }
    }
  }

  PostgresDatabase() {
    execute("CREATE SCHEMA " + schema);
    PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
    source.setUrl(Server.STARTED.getJdbcUrl("postgres", "postgres"));
    source.setCurrentSchema(schema);
    // H2's pool works with any driver, and PostgreSQL makes connections slowly.
    pool = JdbcConnectionPool.create(source);
    pool.setMaxConnections(POOL);
  }

  @Override
  public DataSource dataSource() {
    return pool;
  }

  @Override
  public void close() {
    pool.dispose();
    execute("DROP SCHEMA " + schema + " CASCADE");
  }

  private static void execute(String sql) {
    DataSource source = Server.STARTED.getPostgresDatabase();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }
}
