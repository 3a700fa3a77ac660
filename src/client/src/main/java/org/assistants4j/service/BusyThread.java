package org.assistants4j.service;

import java.time.Duration;
import java.util.Optional;
import org.assistants4j.api.ObjectNotFoundException;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.ThreadBusyException;
import org.jspecify.annotations.Nullable;

/** What one question does about the others on its thread. */
final class BusyThread {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(2);

  private final Parts parts;
  private final String threadId;
  private final WhenBusy policy;
  private final Deadline deadline;
  private Duration pause = Duration.ZERO;
  private @Nullable String awaited;

  BusyThread(Parts parts, String threadId, WhenBusy policy) {
    this.parts = parts;
    this.threadId = threadId;
    this.policy = policy;
    this.deadline =
        Deadline.in(policy == WhenBusy.REJECT ? Duration.ZERO : parts.settings().busyTimeout());
  }

  /**
   * The turn among those who ask in this JVM.
   *
   * @throws ThreadBusyException when it does not come in time
   */
  ThreadQueue.Turn turn() {
    if (policy == WhenBusy.CANCEL) {
      ActiveRun.cancel(parts.backend(), threadId);
    }
    return parts.queue().await(threadId, deadline.left());
  }

  /**
   * Waits for the end of a run that somebody else has on the thread.
   *
   * @throws ThreadBusyException when it does not end in time
   */
  void await(ThreadBusyException refused) {
    if (deadline.isOver()) {
      throw refused;
    }
    if (policy == WhenBusy.CANCEL) {
      ActiveRun.cancel(parts.backend(), threadId);
    }
    String active = refused.activeRun().orElseThrow(() -> refused);
    if (!hasEnded(active)) {
      throw refused;
    }
    pauseAfter(active);
  }

  /** A server may tell of a run's end before it takes another; then it is asked ever later. */
  private void pauseAfter(String runId) {
    boolean again = runId.equals(awaited);
    awaited = runId;
    if (again) {
      pause = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
      pause = pause.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause;
      Duration left = deadline.left();
      Interruptions.pause(pause.compareTo(left) < 0 ? pause : left);
    }
  }

  /** Cancels the run that goes on, if any, and waits for its end, but not for ever. */
  void clear() {
    ActiveRun.cancel(parts.backend(), threadId).ifPresent(run -> hasEnded(run.id()));
  }

  /** Whether a run came to its end in time. */
  private boolean hasEnded(String runId) {
    try (RunEvents events = RunEvents.of(parts.backend().runStreams().follow(threadId, runId))) {
      Optional<RunEvent> event;
      do {
        event = events.next(deadline.left());
      } while (event.isPresent() && !event.get().last());
      return event.isPresent();
    } catch (ObjectNotFoundException gone) {
      return true;
    }
  }
}
