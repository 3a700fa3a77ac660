package org.assistants4j.engine.run;

import java.util.Optional;
import org.assistants4j.engine.store.Database;
import org.assistants4j.engine.store.Kind;
import org.assistants4j.engine.store.Tx;
import org.jspecify.annotations.Nullable;

/** Opens {@link RunWriter}s. */
final class RunWriters {
  private final Database database;
  private final Feeds feeds;

  RunWriters(Database database, Feeds feeds) {
    this.database = database;
    this.feeds = feeds;
  }

  /** For the engine's own work on a run; empty when there is none. */
  Optional<RunWriter> open(String runId) {
    return database.inTransaction(
        tx ->
            tx.findAny(Kind.RUN, runId)
                .map(run -> new RunWriter(database, feeds, run, tx.lastEvent(runId))));
  }

  /**
   * For a caller's work on a run.
   *
   * @throws org.assistants4j.api.ApiException when the ids are wrong or nothing has them
   */
  RunWriter open(String tenant, @Nullable String threadId, @Nullable String runId) {
    return database.inTransaction(tx -> open(tx, tenant, threadId, runId));
  }

  private RunWriter open(Tx tx, String tenant, @Nullable String threadId, @Nullable String runId) {
    var run = Lookup.run(tx, tenant, threadId, runId);
    return new RunWriter(database, feeds, run, tx.lastEvent(run.id()));
  }
}
