package org.assistants4j.server;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.Flow;
import org.assistants4j.api.RunEvent;
import org.jspecify.annotations.Nullable;

/**
 * Sends a run's events to an HTTP client, the next when the one before is out. A client that has
 * gone ends its stream and nothing else.
 */
final class EventSender implements Flow.Subscriber<RunEvent> {
  private final SseEventSink sink;
  private final Sse sse;
  private Flow.@Nullable Subscription subscription;

  private EventSender(SseEventSink sink, Sse sse) {
    this.sink = sink;
    this.sse = sse;
  }

  static void send(Flow.Publisher<RunEvent> events, SseEventSink sink, Sse sse) {
    events.subscribe(new EventSender(sink, sse));
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    this.subscription = subscription;
    subscription.request(1);
  }

  @Override
  public void onNext(RunEvent event) {
    OutboundSseEvent outbound =
        sse.newEventBuilder().name(event.event()).data(String.class, event.json()).build();
    try {
      sink.send(outbound).whenComplete((sent, failure) -> next(failure));
    } catch (IllegalStateException closed) {
      next(closed);
    }
  }

  private void next(@Nullable Throwable failure) {
    if (failure == null) {
      subscription.request(1);
    } else {
      subscription.cancel();
      sink.close();
    }
  }

  @Override
  public void onError(Throwable error) {
    sink.close();
  }

  @Override
  public void onComplete() {
    sink.close();
  }
}
