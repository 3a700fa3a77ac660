package org.assistants4j.engine.task;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.assistants4j.engine.store.OwnThreads;
import org.assistants4j.engine.store.Tx;
import org.jspecify.annotations.Nullable;

/**
 * Tasks in the database: each is done by the node that took it, or by another when that one dies,
 * and again after a second when it fails.
 */
public final class TaskQueue implements AutoCloseable {
  private static final Duration HEARTBEAT = Duration.ofSeconds(1);
  private static final int MISSED_HEARTBEATS = 4;
  private static final Duration RETRY = Duration.ofSeconds(1);

  /**
   * What is done.
   *
   * @param work is given the id of the task and the note that it was added with, or null
   */
  public record Job(String name, BiConsumer<String, @Nullable String> work) {
    /** What is done by the id alone. */
    public Job(String name, Consumer<String> work) {
      this(name, (id, note) -> work.accept(id));
    }
  }

  /** What is done again and again, by one node at a time. */
  public record Recurring(String name, Duration every, Runnable work) {}

  /**
   * Where the tasks are and how many are done at once on this node.
   *
   * @param table has db-scheduler's columns
   */
  public record Table(String table, int threads) {}

  private final TxDataSource current = new TxDataSource();
  private final Clock clock;
  private final Map<Job, OneTimeTask<String>> tasks;
  private final SchedulerClient client;
  private final Scheduler scheduler;

  public TaskQueue(DataSource dataSource, Table table, Clock clock, List<Job> jobs) {
    this(dataSource, table, clock, jobs, List.of());
  }

  public TaskQueue(
      DataSource dataSource, Table table, Clock clock, List<Job> jobs, List<Recurring> recurring) {
    this.clock = clock;
    tasks = jobs.stream().collect(Collectors.toMap(Function.identity(), TaskQueue::task));
    boolean postgres = isPostgres(dataSource);
    JdbcCustomization dialect =
        postgres
            ? new PostgreSqlJdbcCustomization(false, false)
            : new DefaultJdbcCustomization(false);
    Task<?>[] known = tasks.values().toArray(Task<?>[]::new);
    client =
        SchedulerClient.Builder.create(current, known)
            .tableName(table.table())
            .serializer(new Notes())
            .jdbcCustomization(dialect)
            .build();
    SchedulerBuilder builder =
        Scheduler.create(dataSource, known)
            .tableName(table.table())
            .serializer(new Notes())
            .jdbcCustomization(dialect)
            .startTasks(recurring.stream().map(TaskQueue::task).toList())
            .schedulerName(new SchedulerName.Fixed("assistants4j-" + UUID.randomUUID()))
            .threads(table.threads())
            .executorService(
                Executors.newFixedThreadPool(
                    table.threads(), OwnThreads.named("assistants4j-task")))
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

  private static OneTimeTask<String> task(Job job) {
    return Tasks.oneTime(job.name(), String.class)
        .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
        .execute((instance, context) -> job.work().accept(instance.getId(), instance.getData()));
  }

  private static RecurringTask<Void> task(Recurring recurring) {
    return Tasks.recurring(recurring.name(), FixedDelay.of(recurring.every()))
        .execute((instance, context) -> recurring.work().run());
  }

  private static boolean isPostgres(DataSource dataSource) {
    try (Connection connection = dataSource.getConnection()) {
      return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    } catch (SQLException unreachable) {
      throw new IllegalStateException("The database cannot be reached.", unreachable);
    }
  }

  /** Begins to do tasks, also those that a node left that died. */
  public void start() {
    scheduler.start();
  }

  /**
   * Adds a task, unless there is one of this id.
   *
   * @param id at most 100 characters
   * @param when not before; what is due is looked for as soon as the transaction is committed
   */
  public void add(Tx tx, Job job, String id, Instant when) {
    add(tx, job, id, null, when);
  }

  /**
   * As {@link #add(Tx, Job, String, Instant)}.
   *
   * @param note is kept with the task until it is done, wherever that is
   */
  public void add(Tx tx, Job job, String id, @Nullable String note, Instant when) {
    // A database rounds; rounded up, the task would not be due yet.
    Instant due = when.truncatedTo(ChronoUnit.MILLIS);
    current.within(tx, () -> client.scheduleIfNotExists(tasks.get(job).instance(id, note), due));
    if (!due.isAfter(clock.instant())) {
      tx.afterCommit(scheduler::triggerCheckForDueExecutions);
    }
  }

  /** Waits up to ten seconds for what is being done; the rest is done elsewhere, or later here. */
  @Override
  public void close() {
    scheduler.stop();
  }
}
