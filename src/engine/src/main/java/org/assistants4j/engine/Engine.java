package org.assistants4j.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.assistants4j.api.AssistantFilesApi;
import org.assistants4j.api.Backend;
import org.assistants4j.api.MessageFilesApi;
import org.assistants4j.api.ThreadListApi;
import org.assistants4j.engine.model.Model;
import org.assistants4j.engine.run.FileLinks;
import org.assistants4j.engine.run.RunEngine;
import org.assistants4j.engine.search.StoreEngine;
import org.assistants4j.engine.store.Database;
import org.assistants4j.engine.store.FileStore;
import org.assistants4j.engine.task.TaskQueue;
import org.assistants4j.telemetry.Telemetry;

/**
 * The Assistants API in this process.
 *
 * <pre>{@code
 * try (Engine engine = new Engine(surroundings, EngineLimits.DEFAULT)) {
 *   engine.start();
 *   Backend api = engine.tenant("default");
 *   api.threads().create(null);
 * }
 * }</pre>
 */
public final class Engine implements AutoCloseable {

  /**
   * What the engine works with.
   *
   * @param dataSource of any database that Flyway and db-scheduler know; H2 and PostgreSQL are
   *     tested
   * @param telemetry records what runs do
   */
  public record Surroundings(
      DataSource dataSource, FileStore files, Model model, Clock clock, Telemetry telemetry) {
    /** Nothing is recorded. */
    public Surroundings(DataSource dataSource, FileStore files, Model model, Clock clock) {
      this(dataSource, files, model, clock, Telemetry.NONE);
    }
  }

  private static final int SWEEPS = 10;
  private static final Duration RAREST = Duration.ofHours(1);

  private final Surroundings around;
  private final EngineLimits limits;
  private final Database database;
  private final StoreEngine stores;
  private final RunEngine runs;
  private final Readiness readiness;
  private final List<Retention.Rule> rules;
  private final Retention retention;

  /** Makes or updates the tables; nothing is executed before {@link #start}. */
  public Engine(Surroundings around, EngineLimits limits) {
    this.around = around;
    this.limits = limits;
    this.database = new Database(around.dataSource(), around.telemetry(), around.clock());
    database.migrate();
    this.rules = Retention.Rule.of(limits);
    this.stores =
        new StoreEngine(
            around.dataSource(), database, around.files(), around.clock(), housekeeping());
    this.retention = new Retention(database, stores.removal(), rules, around.clock());
    this.runs =
        new RunEngine(
            new RunEngine.Surroundings(
                around.dataSource(), database, traced(), around.files(), stores, around.clock()),
            limits.runs(),
            around.telemetry());
    this.readiness = new Readiness(around, database);
  }

  private Model traced() {
    return around.telemetry() == Telemetry.NONE
        ? around.model()
        : around.model().traced(around.telemetry());
  }

  /** Known to every node, also to those that keep all: a task that is not known is nobody's. */
  private TaskQueue.Recurring housekeeping() {
    Duration every =
        rules.stream()
            .map(rule -> rule.idle().dividedBy(SWEEPS))
            .filter(often -> often.compareTo(RAREST) < 0)
            .min(Comparator.naturalOrder())
            .orElse(RAREST);
    return new TaskQueue.Recurring("delete-idle-threads", every, this::sweep);
  }

  /** Deletes the threads of the service that are idle for too long, where that is asked for. */
  void sweep() {
    retention.sweep();
  }

  /** Begins to execute runs, also those that an earlier process left. */
  public void start() {
    stores.start();
    runs.start();
  }

  /** The API as one tenant sees it. */
  public Backend tenant(String tenant) {
    return new TenantBackend(this, tenant);
  }

  /** The files of assistants, which version 1 of the API has, as one tenant sees them. */
  public AssistantFilesApi assistantFiles(String tenant) {
    return new AssistantFiles(database, runs.resources(), around.clock(), tenant);
  }

  /** The files of messages, which version 1 of the API has, as one tenant sees them. */
  public MessageFilesApi messageFiles(String tenant) {
    return new MessageFiles(database, tenant);
  }

  /**
   * The ids of the files that version 1 of the API gave these assistants or messages, oldest first,
   * by their owners' ids; who has none is left out.
   */
  public Map<String, List<String>> fileIds(String tenant, Collection<String> owners) {
    return database.inTransaction(tx -> FileLinks.of(tx, tenant, owners));
  }

  /** The threads of one tenant. */
  public ThreadListApi threadList(String tenant) {
    return new ThreadList(database, tenant);
  }

  /** The runs of this engine. */
  public RunEngine runs() {
    return runs;
  }

  /** Tells whether this engine can do its work. */
  public Readiness readiness() {
    return readiness;
  }

  StoreEngine stores() {
    return stores;
  }

  Database database() {
    return database;
  }

  Surroundings around() {
    return around;
  }

  EngineLimits limits() {
    return limits;
  }

  /** Stops executing; what has not ended goes on elsewhere or at the next start. */
  @Override
  public void close() {
    readiness.close();
    retention.stop();
    runs.close();
    stores.close();
  }
}
