package org.assistants4j.engine.run;

import org.assistants4j.api.ApiException;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunBuilder;
import org.assistants4j.api.RunStatus;

/** Cancels runs: at once what nobody works on, by its own execution what somebody does. */
final class Cancelling {
  private final ActiveRuns active;
  private final RunEnd end;

  Cancelling(ActiveRuns active, RunEnd end) {
    this.active = active;
    this.end = end;
  }

  /**
   * @throws ApiException when the run has ended or is being cancelled
   */
  Run cancel(RunWriter writer) {
    RunStatus status = writer.run().status();
    if (status.equals(RunStatus.IN_PROGRESS)) {
      writer.write(
          change ->
              change.run(RunBuilder.builder(change.run()).status(RunStatus.CANCELLING).build()));
      active.stop(writer.run().id());
    } else if (Transitions.allowed(status, RunStatus.CANCELLED)
        && !status.equals(RunStatus.CANCELLING)) {
      end.end(writer, RunOutcome.CANCELLED, "", null);
    } else {
      throw ApiException.badRequest("Cannot cancel run with status '" + status + "'.");
    }
    return writer.run();
  }
}
