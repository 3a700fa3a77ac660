package org.assistants4j.client;

import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.assistants4j.api.RunEvent;

/** The typed events of one answer, for one subscriber. */
final class RunEventPublisher implements Flow.Publisher<RunEvent> {
  private final Consumer<Flow.Subscriber<? super RunEvent>> source;
  private final AtomicBoolean taken = new AtomicBoolean();

  /**
   * @param source begins to tell the one subscriber
   */
  RunEventPublisher(Consumer<Flow.Subscriber<? super RunEvent>> source) {
    this.source = source;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super RunEvent> subscriber) {
    if (taken.compareAndSet(false, true)) {
      source.accept(subscriber);
      return;
    }
    subscriber.onSubscribe(new NoEvents());
    subscriber.onError(new IllegalStateException("The events have their one subscriber already."));
  }

  private static final class NoEvents implements Flow.Subscription {
    @Override
    public void request(long n) {}

    @Override
    public void cancel() {}
  }
}
