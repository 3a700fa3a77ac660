package org.assistants4j.server;

import java.util.concurrent.Flow;
import java.util.function.UnaryOperator;
import org.assistants4j.api.RunEvent;

/** Hands on a run's events as one version tells them. */
final class LensedEvents implements Flow.Subscriber<RunEvent> {
  private final UnaryOperator<RunEvent> lens;
  private final Flow.Subscriber<RunEvent> next;

  LensedEvents(UnaryOperator<RunEvent> lens, Flow.Subscriber<RunEvent> next) {
    this.lens = lens;
    this.next = next;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    next.onSubscribe(subscription);
  }

  @Override
  public void onNext(RunEvent event) {
    next.onNext(lens.apply(event));
  }

  @Override
  public void onError(Throwable error) {
    next.onError(error);
  }

  @Override
  public void onComplete() {
    next.onComplete();
  }
}
