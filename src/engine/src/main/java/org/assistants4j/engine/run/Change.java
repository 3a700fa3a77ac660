package org.assistants4j.engine.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assistants4j.api.Message;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.RunStep;
import org.assistants4j.engine.store.Columns;
import org.assistants4j.engine.store.Kind;
import org.assistants4j.engine.store.Stored;
import org.assistants4j.engine.store.Tx;

/** One change of a run, its steps and its messages, and the events that tell it. */
final class Change {
  private final Tx tx;
  private final String tenant;
  private final List<RunEvent> events = new ArrayList<>();
  private Run run;

  Change(Tx tx, Stored<Run> run) {
    this.tx = tx;
    this.tenant = run.tenant();
    this.run = run.doc();
  }

  Tx tx() {
    return tx;
  }

  Run run() {
    return run;
  }

  List<RunEvent> events() {
    return events;
  }

  /** The run's new state; a new status is told. */
  void run(Run changed) {
    Transitions.check(run.status(), changed.status());
    boolean told = !run.status().equals(changed.status());
    run = changed;
    if (told) {
      events.add(RunEvent.OfRun.status(changed));
    }
  }

  void add(RunStep step) {
    addFilledByDeltas(step, step);
  }

  /** Adds a step that the stream tells without its details, because deltas bring them. */
  void addFilledByDeltas(RunStep told, RunStep step) {
    tx.insert(Kind.STEP, tenant, run.id(), step.id(), step, Columns.of(step));
    tell("created", told);
    tell("in_progress", told);
  }

  /** The step's new state, told as its status when that is new. */
  void step(Stored<RunStep> stored, RunStep changed) {
    tx.update(stored, changed, Columns.of(changed));
    if (!stored.doc().status().equals(changed.status())) {
      tell(changed.status().value(), changed);
    }
  }

  private void tell(String status, RunStep step) {
    events.add(new RunEvent.OfStep("thread.run.step." + status, step));
  }

  void add(Message message) {
    tx.insert(Kind.MESSAGE, tenant, run.threadId(), message.id(), message, Columns.of(message));
    events.add(new RunEvent.OfMessage("thread.message.created", message));
    events.add(new RunEvent.OfMessage("thread.message.in_progress", message));
  }

  /**
   * The message's new status, told.
   *
   * @param stored empty when the message was deleted while it was written: its listeners hear the
   *     end of it all the same, and it stays deleted
   */
  void message(Optional<Stored<Message>> stored, Message changed) {
    stored.ifPresent(message -> tx.update(message, changed, Columns.of(changed)));
    events.add(new RunEvent.OfMessage("thread.message." + changed.status(), changed));
  }
}
