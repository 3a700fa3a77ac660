package org.assistants4j.engine.run;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.assistants4j.engine.store.Tx;

/**
 * The queue of runs in the database: a run is executed by the node that took it, or by another when
 * that one dies, and is ended when its time is over.
 */
final class RunQueue implements AutoCloseable {
  private static final String TABLE = "a4j_task";
  private static final Duration HEARTBEAT = Duration.ofSeconds(1);
  private static final int MISSED_HEARTBEATS = 4;
  private static final Duration RETRY = Duration.ofSeconds(1);

  private final OneTimeTask<Void> execute;
  private final OneTimeTask<Void> expire;
  private final TxDataSource current = new TxDataSource();
  private final SchedulerClient client;
  private final Scheduler scheduler;

  /** What the queue does with runs, by their ids. */
  record Work(Consumer<String> execute, Consumer<String> expire) {}

  RunQueue(DataSource dataSource, Work work, int threads, Clock clock) {
    execute = task("execute-run", id -> work.execute().accept(id.substring(0, id.indexOf('/'))));
    expire = task("expire-run", work.expire());
    boolean postgres = isPostgres(dataSource);
    JdbcCustomization dialect =
        postgres
            ? new PostgreSqlJdbcCustomization(false, false)
            : new DefaultJdbcCustomization(false);
    client =
        SchedulerClient.Builder.create(current, execute, expire)
            .tableName(TABLE)
            .jdbcCustomization(dialect)
            .build();
    SchedulerBuilder builder =
        Scheduler.create(dataSource, execute, expire)
            .tableName(TABLE)
            .jdbcCustomization(dialect)
            .schedulerName(() -> "assistants4j-" + UUID.randomUUID())
            .threads(threads)
            .pollingInterval(RETRY)
            .heartbeatInterval(HEARTBEAT)
            .missedHeartbeatsLimit(MISSED_HEARTBEATS)
            .shutdownMaxWait(Duration.ofSeconds(10))
            .clock(clock::instant);
    if (postgres) {
      builder.pollUsingLockAndFetch(0.5, 1.0);
    }
    scheduler = builder.build();
  }

  private static OneTimeTask<Void> task(String name, Consumer<String> work) {
    return Tasks.oneTime(name)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
        .execute((instance, context) -> work.accept(instance.getId()));
  }

  private static boolean isPostgres(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    } catch (SQLException unreachable) {
      throw new IllegalStateException("The database cannot be reached.", unreachable);
    }
  }

  void start() {
    scheduler.start();
  }

  /**
   * Queues a run's next part.
   *
   * @param part tells it from the run's earlier parts, whose tasks may not be gone yet
   */
  void execute(Tx tx, String runId, int part, Instant now) {
    // A database rounds; rounded up, the run would not be due yet.
    Instant due = now.truncatedTo(ChronoUnit.MILLIS);
    current.within(tx, () -> client.scheduleIfNotExists(execute.instance(runId + "/" + part), due));
    tx.afterCommit(scheduler::triggerCheckForDueExecutions);
  }

  /** Ends the run at {@code when}, unless it has ended by then. */
  void expire(Tx tx, String runId, Instant when) {
    current.within(tx, () -> client.scheduleIfNotExists(expire.instance(runId), when));
  }

  @Override
  public void close() {
    scheduler.stop();
  }
}
