package org.assistants4j.client;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import org.assistants4j.api.RunEvent;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscription;

/**
 * One subscriber, who hears the events of one run, however they are got, and never more than asked
 * for.
 */
final class Telling implements Flow.Subscription {
  private final Flow.Subscriber<? super RunEvent> target;
  private final CountDownLatch over = new CountDownLatch(1);
  private @Nullable Subscription source;
  private boolean begun;
  private long demand;

  Telling(Flow.Subscriber<? super RunEvent> target) {
    this.target = target;
  }

  /** Events come when they are asked for. */
  void begin() {
    target.onSubscribe(this);
  }

  /** Events come from this source, another one than before perhaps. */
  void beginFrom(Subscription stream) {
    boolean first;
    long wanted;
    synchronized (this) {
      source = stream;
      first = !begun;
      begun = true;
      wanted = demand;
    }
    if (first) {
      begin();
    } else if (wanted > 0) {
      stream.request(wanted);
    }
  }

  /** No more events come from the source. */
  synchronized void left() {
    source = null;
  }

  @Override
  public void request(long n) {
    Subscription from;
    synchronized (this) {
      demand = demand + n < 0 ? Long.MAX_VALUE : demand + n;
      notifyAll();
      from = source;
    }
    if (from != null && !isOver()) {
      from.request(n);
    }
  }

  /** The source has told something that is no event. */
  void askAgain() {
    Subscription from;
    synchronized (this) {
      from = source;
    }
    if (from != null && !isOver()) {
      from.request(1);
    }
  }

  @Override
  public void cancel() {
    Subscription from;
    synchronized (this) {
      over.countDown();
      notifyAll();
      from = source;
    }
    if (from != null) {
      from.cancel();
    }
  }

  /** Nothing is told any more, and nobody wants it. */
  boolean isOver() {
    return over.getCount() == 0;
  }

  /** Counted down when nothing is told any more. */
  CountDownLatch over() {
    return over;
  }

  /** Tells an event that its source was asked for. */
  void tell(RunEvent event) {
    synchronized (this) {
      demand -= demand == Long.MAX_VALUE ? 0 : 1;
    }
    if (!isOver()) {
      target.onNext(event);
    }
  }

  /** Tells an event once it is asked for, unless it is not wanted any more. */
  void tellOnDemand(RunEvent event) throws InterruptedException {
    synchronized (this) {
      while (demand <= 0 && !isOver()) {
        wait();
      }
    }
    tell(event);
  }

  void complete() {
    if (ends()) {
      target.onComplete();
    }
  }

  void fail(Throwable failure) {
    if (ends()) {
      target.onError(failure);
    }
  }

  /** Tells that this thread was interrupted, which it still is then. */
  void stopped(InterruptedException interrupted) {
    Thread.currentThread().interrupt();
    var cancelled = new CancellationException("Interrupted while following a run, which goes on.");
    cancelled.initCause(interrupted);
    fail(cancelled);
  }

  private synchronized boolean ends() {
    boolean first = !isOver();
    over.countDown();
    return first;
  }
}
