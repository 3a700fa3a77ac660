package org.assistants4j.engine.store;

import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.assistants4j.telemetry.Telemetry;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/** The engine's transactions on the server's data source, none of them the caller's. */
public final class Database {
  /**
   * Holds a file {@code flyway.location}, without which Flyway finds nothing on Liberty. So does
   * {@code db/callback}, where Flyway always looks, and logs an error when it cannot.
   */
  private static final String MIGRATIONS = "classpath:org/assistants4j/engine/store/migration";

  private final DataSource dataSource;
  private final OwnThreads threads;
  private final Clock clock;
  private final Jdbi jdbi;

  /**
   * @param telemetry whose current span also transactions are part of
   * @param clock tells which objects are gone by themselves
   */
  public Database(DataSource dataSource, Telemetry telemetry, Clock clock) {
    this.dataSource = dataSource;
    this.threads = new OwnThreads(telemetry);
    this.clock = clock;
    this.jdbi = Jdbi.create(dataSource);
  }

  /** Makes or updates the tables. Those of the host application in the same schema stay. */
  public void migrate() {
    threads.call(
        () ->
            Flyway.configure(Database.class.getClassLoader())
                .dataSource(dataSource)
                .locations(MIGRATIONS)
                .table("a4j_schema_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate());
  }

  /** Runs {@code work} in a transaction of its own, then what it left to do after the commit. */
  public <T> T inTransaction(Function<Tx, T> work) {
    return threads.call(
        () -> {
          AfterCommit after = new AfterCommit();
          long now = clock.instant().getEpochSecond();
          T result =
              jdbi.<T, RuntimeException>inTransaction(
                  handle -> work.apply(new Tx(handle, after, now)));
          after.run();
          return result;
        });
  }

  /** As {@link #inTransaction}, without a result. */
  public void useTransaction(Consumer<Tx> work) {
    inTransaction(
        tx -> {
          work.accept(tx);
          return true;
        });
  }
}
