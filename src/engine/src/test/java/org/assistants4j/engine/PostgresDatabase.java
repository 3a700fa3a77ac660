package org.assistants4j.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** A schema of its own in the {@link Postgres} of this process. */
final class PostgresDatabase implements TestDatabase {
  private static final int POOL = 100;
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private final String schema = "test_" + NUMBER.incrementAndGet();
  private final JdbcConnectionPool pool;

  PostgresDatabase() {
    execute("CREATE SCHEMA " + schema);
    PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();
    source.setUrl(Postgres.running().getJdbcUrl("postgres", "postgres"));
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
    DataSource source = Postgres.running().getPostgresDatabase();
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failed) {
      throw new IllegalStateException(sql, failed);
    }
  }
}
