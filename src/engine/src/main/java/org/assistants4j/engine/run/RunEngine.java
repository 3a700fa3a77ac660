package org.assistants4j.engine.run;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.assistants4j.api.CreateThreadAndRunRequest;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunStatus;
import org.assistants4j.api.RunStepsApi;
import org.assistants4j.api.RunStreams;
import org.assistants4j.api.RunsApi;
import org.assistants4j.engine.model.Model;
import org.assistants4j.engine.search.StoreEngine;
import org.assistants4j.engine.store.Database;
import org.assistants4j.engine.store.FileStore;
import org.assistants4j.engine.store.Kind;
import org.assistants4j.telemetry.Telemetry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything that makes runs run on this node. */
public final class RunEngine implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(RunEngine.class);
  private static final long WATCH_MILLIS = 500;

  private final Database database;
  private final Feeds feeds;
  private final ActiveRuns active = new ActiveRuns();
  private final RunQueue queue;
  private final Runs.Parts parts;
  private final Resources resources;
  private final ThreadMessages messages;
  private final ThreadMaker threads;
  private final ScheduledExecutorService watch =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread thread = new Thread(work, "assistants4j-watch");
            thread.setDaemon(true);
            return thread;
          });

  /** What runs need from outside. */
  public record Surroundings(
      DataSource dataSource,
      Database database,
      Model model,
      FileStore files,
      StoreEngine stores,
      Clock clock) {}

  public RunEngine(Surroundings around, RunLimits limits, Telemetry telemetry) {
    database = around.database();
    feeds = new Feeds(database);
    Clock clock = around.clock();
    RunWriters writers = new RunWriters(database, feeds);
    RunEnd end = new RunEnd(clock);
    ToolRound tools = new ToolRound(new RunSearch(database, around.stores()), clock, telemetry);
    Images images = new Images(database, around.files());
    RunExecutor executor =
        new RunExecutor(
            writers,
            active,
            new Execution.Parts(database, around.model(), tools, images, end, clock),
            telemetry);
    queue =
        new RunQueue(
            around.dataSource(),
            new RunQueue.Work(executor::execute, executor::expire),
            limits.threads(),
            clock,
            telemetry);
    resources = new Resources(around.stores().maker());
    messages = new ThreadMessages(resources, clock);
    threads = new ThreadMaker(resources, messages, clock);
    RunStarter starter = new RunStarter(database, feeds, queue, threads, limits, clock);
    parts =
        new Runs.Parts(
            database, writers, starter, new Outputs(queue, clock), new Cancelling(active, end));
  }

  /** Begins to execute runs, those that were left by a node that died too. */
  public void start() {
    queue.start();
    watch();
  }

  /** Begins to notice what other nodes do, without executing anything. */
  void watch() {
    watch.scheduleWithFixedDelay(this::look, WATCH_MILLIS, WATCH_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Notices what other nodes did: runs cancelled that execute here, events of runs that do not. */
  private void look() {
    try {
      active.ids().forEach(this::stopIfUnwanted);
      feeds.follow(active.ids());
    } catch (RuntimeException unreachable) {
      LOG.warn(
          "The store could not be asked what other nodes did; it is asked again soon.",
          unreachable);
    }
  }

  private void stopIfUnwanted(String runId) {
    boolean wanted =
        database.inTransaction(
            tx ->
                tx.findAny(Kind.RUN, runId)
                    .map(run -> run.doc().status())
                    .filter(status -> !status.ended() && !status.equals(RunStatus.CANCELLING))
                    .isPresent());
    if (!wanted) {
      active.stop(runId);
    }
  }

  public RunsApi runs(String tenant) {
    return new Runs(parts, tenant);
  }

  public RunStreams streams(String tenant) {
    return new Streams(parts, feeds, tenant);
  }

  public RunStepsApi steps(String tenant) {
    return new RunSteps(database, tenant);
  }

  public Run createAndRun(String tenant, CreateThreadAndRunRequest request) {
    return new Runs(parts, tenant).createAndRun(request);
  }

  /** What finds and makes the files and stores of assistants and threads. */
  public Resources resources() {
    return resources;
  }

  public ThreadMessages messages() {
    return messages;
  }

  public ThreadMaker threads() {
    return threads;
  }

  /** Streams that are open on this node. */
  public int openStreams() {
    return feeds.count();
  }

  /** Runs that execute on this node. */
  public int executing() {
    return active.ids().size();
  }

  /** Leaves what executes to other nodes, or to this one's next start. */
  @Override
  public void close() {
    active.close();
    watch.shutdownNow();
    queue.close();
    feeds.closeAll();
  }
}
