package org.assistants4j.engine.run;

import java.util.Optional;
import org.assistants4j.api.LastError;
import org.assistants4j.api.RunStatus;
import org.assistants4j.api.Usage;
import org.assistants4j.engine.model.Cancellation;
import org.assistants4j.engine.model.ModelCancelledException;
import org.assistants4j.engine.model.ModelException;
import org.assistants4j.engine.store.StaleException;
import org.assistants4j.telemetry.Telemetry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Executes runs. Whatever happens, a run that this node has picked reaches an end or waits. */
final class RunExecutor {
  private static final Logger LOG = LoggerFactory.getLogger(RunExecutor.class);
  private static final int ATTEMPTS = 5;

  private final RunWriters writers;
  private final ActiveRuns active;
  private final Execution.Parts parts;
  private final Telemetry telemetry;

  RunExecutor(RunWriters writers, ActiveRuns active, Execution.Parts parts, Telemetry telemetry) {
    this.writers = writers;
    this.active = active;
    this.parts = parts;
    this.telemetry = telemetry;
  }

  /**
   * Works on a run until it ends or waits for its caller.
   *
   * @param span that this is a part of, or null
   * @throws IllegalStateException when this node is stopping: the run is to be executed again
   */
  void execute(String runId, @Nullable String span) {
    Cancellation cancellation = active.enter(runId);
    try {
      Optional<RunWriter> writer = writers.open(runId);
      if (writer.isPresent()) {
        execute(writer.get(), cancellation, span);
      }
    } finally {
      active.leave(runId);
    }
  }

  private void execute(RunWriter writer, Cancellation cancellation, @Nullable String span) {
    try (RunTrace trace = RunTrace.start(telemetry, writer.tenant(), writer.run(), span)) {
      execute(writer.traced(trace), cancellation);
    }
  }

  private void execute(RunWriter writer, Cancellation cancellation) {
    Execution execution = new Execution(parts, writer, cancellation);
    String runId = writer.run().id();
    try {
      if (writer.run().status().equals(RunStatus.CANCELLING)) {
        parts.end().end(writer, RunOutcome.CANCELLED, "", null);
        return;
      }
      execution.proceed();
    } catch (ModelException failed) {
      fail(execution, writer, failed.lastError());
    } catch (ModelCancelledException | StaleException stopped) {
      settle(runId, execution.partial(), execution.spent(), writer.trace());
    } catch (RuntimeException unexpected) {
      LOG.error("{} fails because of an unexpected error", runId, unexpected);
      fail(
          execution,
          writer,
          new LastError("server_error", "The server had an error while executing this run."));
    }
  }

  private void fail(Execution execution, RunWriter writer, LastError error) {
    try {
      execution.fail(error);
    } catch (StaleException stopped) {
      settle(writer.run().id(), execution.partial(), execution.spent(), writer.trace());
    }
  }

  /** Ends a run that was stopped from outside, as whoever stopped it wants. */
  private void settle(String runId, String partial, @Nullable Usage spent, RunTrace trace) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      Optional<RunWriter> writer = writers.open(runId).map(it -> it.traced(trace));
      if (writer.isEmpty() || writer.get().run().status().ended()) {
        return;
      }
      RunStatus status = writer.get().run().status();
      try {
        if (status.equals(RunStatus.CANCELLING)) {
          parts.end().end(writer.get(), RunOutcome.CANCELLED, partial, spent);
        } else if (expired(writer.get())) {
          parts.end().end(writer.get(), RunOutcome.EXPIRED, partial, spent);
        } else if (!status.equals(RunStatus.IN_PROGRESS)) {
          return;
        } else {
          throw new IllegalStateException(runId + " was stopped here and is to go on elsewhere.");
        }
        return;
      } catch (StaleException again) {
        LOG.debug("{} changed while it was being ended", runId, again);
      }
    }
  }

  /**
   * Ends a run whose time is over; one that executes here ends itself with what it has. Of a run
   * that had ended before, the journal is dropped: every stream has told it by now.
   */
  void expire(String runId) {
    if (active.stop(runId)) {
      return;
    }
    boolean ended = writers.open(runId).map(writer -> writer.run().status().ended()).orElse(true);
    if (ended) {
      parts.database().useTransaction(tx -> tx.deleteEvents(runId));
    } else {
      settle(runId, "", null, RunTrace.NONE);
    }
  }

  private boolean expired(RunWriter writer) {
    Long expiresAt = writer.run().expiresAt();
    return expiresAt != null && expiresAt <= parts.clock().instant().getEpochSecond();
  }
}
