package org.assistants4j.service;

import java.time.Duration;
import java.util.concurrent.Flow;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One subscriber to an answer. It is told by the threads that have something to tell, one at a
 * time, and these wait until it has requested more.
 */
final class ReplySubscription implements Flow.Subscription {
  private final Flow.Subscriber<? super ReplyEvent> subscriber;
  private final Duration patience;
  private final ReentrantLock telling = new ReentrantLock();
  private long demand;
  private boolean over;

  /**
   * @param patience how long the subscriber may request nothing while there is something to tell
   */
  ReplySubscription(Flow.Subscriber<? super ReplyEvent> subscriber, Duration patience) {
    this.subscriber = subscriber;
    this.patience = patience;
  }

  @Override
  public void request(long n) {
    if (n <= 0) {
      end(new IllegalArgumentException("A subscriber requests at least one event, not " + n + "."));
    } else {
      add(n);
    }
  }

  private synchronized void add(long n) {
    demand = demand + n < 0 ? Long.MAX_VALUE : demand + n;
    notifyAll();
  }

  @Override
  public void cancel() {
    close();
  }

  synchronized boolean cancelled() {
    return over;
  }

  /** Whether it was open until now. */
  private synchronized boolean close() {
    boolean open = !over;
    over = true;
    notifyAll();
    return open;
  }

  /**
   * Tells the subscriber, when it wants more and is still there.
   *
   * @throws IllegalStateException when it wants nothing for too long
   */
  void tell(ReplyEvent event) {
    telling.lock();
    try {
      if (awaitDemand(Deadline.in(patience))) {
        safely(() -> subscriber.onNext(event));
      }
    } finally {
      telling.unlock();
    }
  }

  private synchronized boolean awaitDemand(Deadline deadline) {
    while (demand == 0 && !over) {
      if (deadline.isOver()) {
        throw new IllegalStateException(
            "The subscriber has requested nothing for " + patience + ".");
      }
      try {
        wait(deadline.left().toMillis() + 1);
      } catch (InterruptedException interrupted) {
        throw Interruptions.cancelled("Interrupted while telling an answer.", interrupted);
      }
    }
    demand = demand == Long.MAX_VALUE ? demand : demand - 1;
    return !over;
  }

  /** Nothing is told after this, which itself needs no request. */
  void end(@Nullable Throwable failed) {
    if (!close()) {
      return;
    }
    telling.lock();
    try {
      safely(
          () -> {
            if (failed == null) {
              subscriber.onComplete();
            } else {
              subscriber.onError(Background.cause(failed));
            }
          });
    } finally {
      telling.unlock();
    }
  }

  /** A subscriber that throws hears no more; whoever told it goes on. */
  private void safely(Runnable told) {
    try {
      told.run();
    } catch (RuntimeException broken) {
      close();
      System.getLogger(ReplySubscription.class.getName())
          .log(System.Logger.Level.WARNING, "A subscriber threw, and hears no more", broken);
    }
  }
}
