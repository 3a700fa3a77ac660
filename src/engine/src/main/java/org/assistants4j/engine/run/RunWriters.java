package org.assistants4j.engine.run;

import java.util.Optional;
import org.assistants4j.api.Run;
import org.assistants4j.engine.store.Database;
import org.assistants4j.engine.store.Kind;
import org.assistants4j.engine.store.Stored;
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
    return database.inTransaction(tx -> open(tx, tx.findAny(Kind.RUN, runId)));
  }

  /**
   * For a caller's work on a run.
   *
   * @throws org.assistants4j.api.ApiException when the ids are wrong or nothing has them
   */
  RunWriter open(String tenant, @Nullable String threadId, @Nullable String runId) {
    return database.inTransaction(
        tx ->
            open(tx, Optional.of(Lookup.run(tx, tenant, threadId, runId)))
                .orElseThrow(() -> Kind.RUN.notFound(runId)));
  }

  /** The run and the end of its journal as they are together, whatever is committed meanwhile. */
  private Optional<RunWriter> open(Tx tx, Optional<Stored<Run>> found) {
    for (Optional<Stored<Run>> run = found;
        run.isPresent();
        run = tx.findAny(Kind.RUN, run.get().id())) {
      Stored<Run> seen = run.get();
      Optional<Integer> last = tx.lastEvent(seen);
      if (last.isPresent()) {
        return Optional.of(new RunWriter(database, feeds, seen, last.get()));
      }
    }
    return Optional.empty();
  }
}
