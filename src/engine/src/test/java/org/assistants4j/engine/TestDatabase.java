package org.assistants4j.engine;

import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcDataSource;

/**
 * An empty database for one test: on H2, or on PostgreSQL where the system property {@code
 * test.database} is {@code postgresql}.
 */
public interface TestDatabase extends AutoCloseable {

  DataSource dataSource();

  /** Gives back its connections. */
  @Override
  void close();

  static TestDatabase empty() {
    return onPostgres() ? new PostgresDatabase() : new InMemory();
  }

  static boolean onPostgres() {
    return "postgresql".equals(System.getProperty("test.database"));
  }

  /** H2 in this process. */
  final class InMemory implements TestDatabase {
    private final JdbcDataSource dataSource = new JdbcDataSource();

    InMemory() {
      dataSource.setURL(
          "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000");
    }

    @Override
    public DataSource dataSource() {
      return dataSource;
    }

    @Override
    public void close() {}
  }
}
