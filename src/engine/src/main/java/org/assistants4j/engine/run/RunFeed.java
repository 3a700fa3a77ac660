package org.assistants4j.engine.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Flow;
import org.assistants4j.api.ApiError;
import org.assistants4j.api.Message;
import org.assistants4j.api.MessageContent;
import org.assistants4j.api.MessageDelta;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunEvent;

/**
 * One stream of a run. What is told arrives from the run's execution here, or from the journal when
 * it executes elsewhere, perhaps twice and out of order; it leaves in the journal's order. Deltas
 * are in no journal: where none came, a whole message is told as one.
 */
final class RunFeed {
  private final EventBuffer buffer;
  private final List<NumberedEvent> early = new ArrayList<>();
  private final List<NumberedEvent> earlyDeltas = new ArrayList<>();
  private final boolean passages;
  private final boolean toTheEnd;
  private int last;
  private boolean sawText;
  private boolean committed;
  private boolean ended;

  /**
   * @param after the number of the journal's event that this stream begins after
   * @param passages whether steps tell the passages that were found
   */
  RunFeed(int after, boolean passages, Runnable onEnd) {
    this(after, passages, false, onEnd);
  }

  private RunFeed(int after, boolean passages, boolean toTheEnd, Runnable onEnd) {
    this.last = after;
    this.passages = passages;
    this.toTheEnd = toTheEnd;
    this.buffer = new EventBuffer(onEnd);
  }

  /** A stream that ends when the run does, and passes over the actions that it requires. */
  static RunFeed toTheEnd(int after, Runnable onEnd) {
    return new RunFeed(after, false, true, onEnd);
  }

  Flow.Publisher<RunEvent> events() {
    return buffer;
  }

  /** What this stream tells is in the store from now on. */
  synchronized void committed() {
    committed = true;
  }

  /** Whether the journal can be asked for what is missing. */
  synchronized boolean followable() {
    return committed && !ended;
  }

  /** The number of the last event that was told. */
  synchronized int last() {
    return last;
  }

  synchronized void tell(NumberedEvent event) {
    if (ended || event.number() <= last) {
      return;
    }
    early.add(event);
    tellEarly();
  }

  /** A delta that belongs behind the event of its number. */
  synchronized void delta(NumberedEvent delta) {
    if (ended) {
      return;
    }
    if (delta.number() <= last) {
      pass(delta.event());
    } else {
      earlyDeltas.add(delta);
    }
  }

  /** Ends the stream when the run cannot be followed any more. */
  synchronized void fail(ApiError error) {
    if (!ended) {
      end(new RunEvent.Error(error));
    }
  }

  /** Tells the last event of a run that has ended before this stream began. */
  synchronized void ended(Run run) {
    if (!ended) {
      end(RunEvent.OfRun.status(run));
    }
  }

  private void tellEarly() {
    boolean moved = true;
    while (moved && !ended) {
      moved = false;
      for (NumberedEvent event : List.copyOf(early)) {
        if (event.number() <= last) {
          early.remove(event);
        } else if (event.number() == last + 1) {
          early.remove(event);
          structural(event);
          moved = true;
        }
      }
    }
  }

  private void structural(NumberedEvent numbered) {
    last = numbered.number();
    RunEvent event = numbered.event();
    if (event instanceof RunEvent.OfMessage message) {
      beforeMessage(message);
    }
    if (event.last() && !passedOver(event)) {
      end(event);
      return;
    }
    if (!event.last()) {
      buffer.add(shown(event));
    }
    for (NumberedEvent delta : List.copyOf(earlyDeltas)) {
      if (delta.number() <= last) {
        earlyDeltas.remove(delta);
        pass(delta.event());
      }
    }
  }

  private boolean passedOver(RunEvent event) {
    return toTheEnd && event instanceof RunEvent.OfRun run && !run.data().status().ended();
  }

  private RunEvent shown(RunEvent event) {
    return event instanceof RunEvent.OfStep step
        ? new RunEvent.OfStep(step.event(), ShownSteps.of(step.data(), passages))
        : event;
  }

  private void pass(RunEvent delta) {
    sawText |= delta instanceof RunEvent.OfMessageDelta;
    buffer.add(delta);
  }

  private void beforeMessage(RunEvent.OfMessage told) {
    switch (told.event()) {
      case "thread.message.created" -> sawText = false;
      case "thread.message.completed", "thread.message.incomplete" -> {
        if (!sawText) {
          wholeMessage(told.data());
        }
      }
      default -> {}
    }
  }

  private void wholeMessage(Message message) {
    if (!message.content().isEmpty()
        && message.content().get(0) instanceof MessageContent.Text text) {
      buffer.add(
          new RunEvent.OfMessageDelta(
              MessageDelta.text(
                  message.id(),
                  text.text().value(),
                  Citations.numbered(text.text().annotations()))));
    }
  }

  private void end(RunEvent last) {
    ended = true;
    buffer.add(last);
    buffer.add(new RunEvent.Done());
    buffer.close();
  }
}
