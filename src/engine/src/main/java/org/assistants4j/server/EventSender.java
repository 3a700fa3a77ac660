package org.assistants4j.server;

import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
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
  private final Heartbeat heartbeat;
  private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);
  private Instant spoke;
  private Flow.@Nullable Subscription subscription;

  /**
   * @param executor sends, because sending blocks as long as the client does not read
   */
  EventSender(Executor executor, SseEventSink sink, Sse sse, Heartbeat heartbeat) {
    this.executor = executor;
    this.sink = sink;
    this.sse = sse;
    this.heartbeat = heartbeat;
    this.spoke = heartbeat.now();
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    this.subscription = subscription;
    heartbeat.watch(this);
    subscription.request(1);
  }

  @Override
  public void onNext(RunEvent event) {
    OutboundSseEvent outbound =
        sse.newEventBuilder().name(event.event()).data(String.class, event.json()).build();
    send(outbound).whenComplete((done, failure) -> next(failure));
  }

  /** Sends a comment when nothing has been sent since then, nor waits for the client to read. */
  synchronized void beat(Instant since) {
    if (sent.isDone() && !spoke.isAfter(since)) {
      send(sse.newEventBuilder().comment("keep-alive").build())
          .whenComplete((done, failure) -> endIf(failure));
    }
  }

  private synchronized CompletableFuture<?> send(OutboundSseEvent event) {
    spoke = heartbeat.now();
    sent = sent.thenComposeAsync(before -> sink.send(event), executor);
    return sent;
  }

  private void next(@Nullable Throwable failure) {
    endIf(failure);
    if (failure == null) {
      subscription.request(1);
    }
  }

  private void endIf(@Nullable Throwable failure) {
    if (failure != null) {
      subscription.cancel();
      end();
    }
  }

  @Override
  public void onError(Throwable error) {
    onComplete();
  }

  /** The last event may still be on its way. */
  @Override
  public synchronized void onComplete() {
    sent.whenComplete((done, failure) -> end());
  }

  private void end() {
    heartbeat.forget(this);
    sink.close();
  }
}
