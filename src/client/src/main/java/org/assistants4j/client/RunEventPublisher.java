package org.assistants4j.client;

import jakarta.ws.rs.sse.InboundSseEvent;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicBoolean;
import org.assistants4j.api.RunEvent;
import org.reactivestreams.Publisher;

/** The typed events of one answer, for one subscriber. */
final class RunEventPublisher implements Flow.Publisher<RunEvent> {
  private final Publisher<InboundSseEvent> source;
  private final ServerFaults faults;
  private final AtomicBoolean taken = new AtomicBoolean();

  RunEventPublisher(Publisher<InboundSseEvent> source, ServerFaults faults) {
    this.source = source;
    this.faults = faults;
  }

  @Override
  public void subscribe(Flow.Subscriber<? super RunEvent> subscriber) {
    if (taken.compareAndSet(false, true)) {
      source.subscribe(new RunEventRelay(subscriber, faults));
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
