package org.assistants4j.engine.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.RunStep;
import org.assistants4j.api.RunStepStatus;
import org.assistants4j.engine.store.Columns;
import org.assistants4j.engine.store.Database;
import org.assistants4j.engine.store.Kind;
import org.assistants4j.engine.store.StaleException;
import org.assistants4j.engine.store.Stored;
import org.assistants4j.engine.store.Tx;

/**
 * The only way a run is changed once it is there. Each change is one transaction, refused when
 * somebody else has changed the run since this writer read it, and its events go into the journal
 * in the same transaction.
 */
final class RunWriter {
  private static final int ATTEMPTS = 5;

  private final Database database;
  private final Feeds feeds;
  private Stored<Run> run;
  private int lastEvent;
  private RunTrace trace = RunTrace.NONE;

  RunWriter(Database database, Feeds feeds, Stored<Run> run, int lastEvent) {
    this.database = database;
    this.feeds = feeds;
    this.run = run;
    this.lastEvent = lastEvent;
  }

  Run run() {
    return run.doc();
  }

  /** The spans of what is written here. */
  RunTrace trace() {
    return trace;
  }

  RunWriter traced(RunTrace by) {
    trace = by;
    return this;
  }

  String tenant() {
    return run.tenant();
  }

  int lastEvent() {
    return lastEvent;
  }

  /**
   * Makes a change.
   *
   * @throws StaleException when the run was changed or deleted meanwhile; nothing is changed then
   */
  void write(Consumer<Change> changes) {
    for (int attempt = 1; ; attempt++) {
      try {
        writeOnce(changes);
        return;
      } catch (StaleException stale) {
        if (attempt == ATTEMPTS || !onlyMetadataChanged()) {
          throw stale;
        }
      }
    }
  }

  private void writeOnce(Consumer<Change> changes) {
    List<NumberedEvent> told = new ArrayList<>();
    run =
        database.inTransaction(
            tx -> {
              Change change = new Change(tx, run);
              changes.accept(change);
              Stored<Run> next = tx.update(run, change.run(), Columns.of(change.run()));
              told.addAll(journal(tx, run.id(), lastEvent, change.events()));
              return next;
            });
    lastEvent += told.size();
    told.forEach(event -> trace.hear(event.event()));
    feeds.tell(run.id(), told);
  }

  /**
   * Whether the run only got other metadata, which no journal tells; then this writer goes on from
   * there. Whoever works on a run tells something with each change.
   */
  private boolean onlyMetadataChanged() {
    return database.inTransaction(
        tx -> {
          var newer = tx.findAny(Kind.RUN, run.id());
          if (newer.flatMap(tx::lastEvent).filter(last -> last == lastEvent).isEmpty()) {
            return false;
          }
          run = newer.get();
          return true;
        });
  }

  /** Adds events to a run's journal behind the one of number {@code after}. */
  static List<NumberedEvent> journal(Tx tx, String runId, int after, List<RunEvent> events) {
    List<NumberedEvent> numbered = new ArrayList<>();
    for (RunEvent event : events) {
      numbered.add(new NumberedEvent(after + numbered.size() + 1, event));
    }
    tx.addEvents(runId, numbered.stream().map(NumberedEvent::entry).toList());
    return numbered;
  }

  /** Tells a delta; it is kept nowhere. */
  void delta(RunEvent delta) {
    feeds.delta(run.id(), lastEvent, delta);
  }

  /** The steps that have not ended; there is at most one. */
  static List<Stored<RunStep>> openSteps(Tx tx, String tenant, String runId) {
    return tx.all(Kind.STEP, tenant, runId).stream()
        .filter(step -> step.doc().status().equals(RunStepStatus.IN_PROGRESS))
        .toList();
  }
}
