package org.assistants4j.server;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import org.assistants4j.api.RunEvent;
import org.jspecify.annotations.Nullable;

/**
 * Sends a run's events to an HTTP client, the next when the one before is out. A client that has
 * gone ends its stream and nothing else.
 */
final class EventSender implements Flow.Subscriber<RunEvent> {
  private final Executor executor;
  private final SseEventSink sink;
  private final Sse sse;
  private CompletionStage<?> sent = CompletableFuture.completedFuture(null);
  private Flow.@Nullable Subscription subscription;

  /**
   * @param executor sends, because sending blocks as long as the client does not read
   */
  EventSender(Executor executor, SseEventSink sink, Sse sse) {
    this.executor = executor;
    this.sink = sink;
    this.sse = sse;
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    this.subscription = subscription;
    subscription.request(1);
  }

  @Override
  public void onNext(RunEvent event) {
    sent = sent.thenComposeAsync(before -> sink.send(outbound(event)), executor);
    sent.whenComplete((done, failure) -> next(failure));
  }

  private OutboundSseEvent outbound(RunEvent event) {
    return sse.newEventBuilder().name(event.event()).data(String.class, event.json()).build();
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
    onComplete();
  }

  /** The last event may still be on its way. */
  @Override
  public void onComplete() {
    sent.whenComplete((done, failure) -> sink.close());
  }
}
