package org.assistants4j.service;

import java.util.List;
import java.util.concurrent.Flow;
import org.assistants4j.api.RunEvent;
import org.jspecify.annotations.Nullable;

/** Events that come at once, and then an end, a failure or silence. */
final class FakeStream implements Flow.Publisher<RunEvent> {
  private final List<RunEvent> events;
  private final @Nullable RuntimeException failure;
  private final boolean silent;

  FakeStream(List<RunEvent> events, @Nullable RuntimeException failure) {
    this(events, failure, false);
  }

  private FakeStream(List<RunEvent> events, @Nullable RuntimeException failure, boolean silent) {
    this.events = events;
    this.failure = failure;
    this.silent = silent;
  }

  static FakeStream silentAfter(List<RunEvent> events) {
    return new FakeStream(events, null, true);
  }

  @Override
  public void subscribe(Flow.Subscriber<? super RunEvent> subscriber) {
    subscriber.onSubscribe(
        new Flow.Subscription() {
          @Override
          public void request(long n) {
            events.forEach(subscriber::onNext);
            if (failure != null) {
              subscriber.onError(failure);
            } else if (!silent) {
              subscriber.onComplete();
            }
          }

          @Override
          public void cancel() {}
        });
  }
}
