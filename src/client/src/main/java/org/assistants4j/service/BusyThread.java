package org.assistants4j.service;

import java.time.Duration;
import java.util.Optional;
import org.assistants4j.api.ObjectNotFoundException;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.ThreadBusyException;

/** What one question does about the others on its thread. */
final class BusyThread {
  private final Parts parts;
  private final String threadId;
  private final WhenBusy policy;
  private final Deadline deadline;

  BusyThread(Parts parts, String threadId, Question question) {
    this.parts = parts;
    this.threadId = threadId;
    this.policy = question.whenBusy().orElse(parts.settings().whenBusy());
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
