package org.assistants4j.engine.run;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Flow;
import org.assistants4j.api.RunEvent;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The events of one stream, kept until its one subscriber asks for them. Events are delivered by
 * the thread that adds them or that asks for them, never by two at once.
 */
final class EventBuffer implements Flow.Publisher<RunEvent> {
  private static final Logger LOG = LoggerFactory.getLogger(EventBuffer.class);

  private final Queue<RunEvent> waiting = new ArrayDeque<>();
  private final Runnable onEnd;
  private Flow.@Nullable Subscriber<? super RunEvent> subscriber;
  private long demand;
  private boolean closed;
  private boolean ended;
  private boolean delivering;

  /**
   * @param onEnd called once, when the stream is over or no longer wanted
   */
  EventBuffer(Runnable onEnd) {
    this.onEnd = onEnd;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super RunEvent> subscriber) {
    synchronized (this) {
      if (this.subscriber != null) {
        throw new IllegalStateException("A run's stream has one subscriber.");
      }
      this.subscriber = subscriber;
    }
    subscriber.onSubscribe(new Demand());
    deliver();
  }

  void add(RunEvent event) {
    synchronized (this) {
      if (closed) {
        return;
      }
      waiting.add(event);
    }
    deliver();
  }

  /** Nothing is added any more; what waits is still delivered. */
  void close() {
    synchronized (this) {
      if (closed) {
        return;
      }
      closed = true;
    }
    onEnd.run();
    deliver();
  }

  private void deliver() {
    Flow.Subscriber<? super RunEvent> to;
    synchronized (this) {
      if (subscriber == null || delivering) {
        return;
      }
      delivering = true;
      to = subscriber;
    }
    for (RunEvent event = next(); event != null; event = next()) {
      tell(to, event);
    }
    if (endsNow()) {
      to.onComplete();
    }
  }

  /** A subscriber that fails is gone; whoever told the event goes on. */
  private void tell(Flow.Subscriber<? super RunEvent> to, RunEvent event) {
    try {
      to.onNext(event);
    } catch (RuntimeException broken) {
      LOG.warn("A subscriber of a run's stream failed and hears no more", broken);
      new Demand().cancel();
    }
  }

  private synchronized @Nullable RunEvent next() {
    if (demand == 0 || ended || waiting.isEmpty()) {
      // Left here, in one step with the look into the queue, so that no addition goes unseen.
      delivering = false;
      return null;
    }
    demand--;
    return waiting.remove();
  }

  private synchronized boolean endsNow() {
    boolean now = closed && !ended && !delivering && waiting.isEmpty();
    ended |= now;
    return now;
  }

  private final class Demand implements Flow.Subscription {
    @Override
    public void request(long n) {
      synchronized (EventBuffer.this) {
        demand = demand + n < 0 ? Long.MAX_VALUE : demand + n;
      }
      deliver();
    }

    @Override
    public void cancel() {
      synchronized (EventBuffer.this) {
        ended = true;
        waiting.clear();
        if (closed) {
          return;
        }
        closed = true;
      }
      onEnd.run();
    }
  }
}
