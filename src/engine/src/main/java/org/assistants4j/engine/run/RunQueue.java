package org.assistants4j.engine.run;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.assistants4j.engine.store.Tx;
import org.assistants4j.engine.task.TaskQueue;
import org.assistants4j.engine.task.TaskQueue.Job;
import org.assistants4j.telemetry.Telemetry;
import org.jspecify.annotations.Nullable;

/** The queue of runs: a run is executed, and ended when its time is over. */
final class RunQueue implements AutoCloseable {
  private static final String TABLE = "a4j_task";

  private final Job execute;
  private final Job expire;
  private final TaskQueue tasks;
  private final Telemetry telemetry;

  /**
   * What the queue does with runs, by their ids.
   *
   * @param execute is also given the span that the run was queued in, or null
   */
  record Work(BiConsumer<String, @Nullable String> execute, Consumer<String> expire) {}

  RunQueue(DataSource dataSource, Work work, int threads, Clock clock, Telemetry telemetry) {
    this.telemetry = telemetry;
    execute =
        new Job(
            "execute-run",
            (id, span) -> work.execute().accept(id.substring(0, id.indexOf('/')), span));
    expire = new Job("expire-run", work.expire());
    tasks =
        new TaskQueue(
            dataSource, new TaskQueue.Table(TABLE, threads), clock, List.of(execute, expire));
  }

  void start() {
    tasks.start();
  }

  /**
   * Queues a run's next part, which becomes part of this thread's span.
   *
   * @param part tells it from the run's earlier parts, whose tasks may not be gone yet
   */
  void execute(Tx tx, String runId, int part, Instant now) {
    tasks.add(tx, execute, runId + "/" + part, telemetry.context(), now);
  }

  /** Ends the run at {@code when}, unless it has ended by then. */
  void expire(Tx tx, String runId, Instant when) {
    tasks.add(tx, expire, runId, when);
  }

  @Override
  public void close() {
    tasks.close();
  }
}
