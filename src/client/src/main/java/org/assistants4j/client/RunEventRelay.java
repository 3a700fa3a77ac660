package org.assistants4j.client;

import jakarta.ws.rs.sse.InboundSseEvent;
import java.util.concurrent.Flow;
import org.assistants4j.api.ApiError;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.RunEvent;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Hands on what the REST client reads, and sees to it that no stream ends without a word. */
final class RunEventRelay implements Subscriber<InboundSseEvent>, Flow.Subscription {
  private static final int BAD_GATEWAY = 502;

  private final Flow.Subscriber<? super RunEvent> target;
  private final ServerFaults faults;
  private volatile @Nullable Subscription source;
  private volatile boolean over;
  private boolean sawLast;

  RunEventRelay(Flow.Subscriber<? super RunEvent> target, ServerFaults faults) {
    this.target = target;
    this.faults = faults;
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    source = subscription;
    target.onSubscribe(this);
  }

  @Override
  public void request(long n) {
    Subscription from = source;
    if (from != null && !over) {
      from.request(n);
    }
  }

  @Override
  public void cancel() {
    over = true;
    Subscription from = source;
    if (from != null) {
      from.cancel();
    }
  }

  @Override
  public void onNext(InboundSseEvent raw) {
    if (over) {
      return;
    }
    try {
      RunEvent event = read(raw);
      if (event == null) {
        request(1);
      } else {
        handOn(event);
      }
    } catch (RuntimeException unreadable) {
      cancel();
      target.onError(faults.translate(unreadable));
    }
  }

  /** The event, or null for one that only keeps the connection alive. */
  private static @Nullable RunEvent read(InboundSseEvent raw) {
    String data = raw.readData();
    if (data == null || data.isEmpty()) {
      return null;
    }
    String name = raw.getName();
    if (name == null || name.isEmpty()) {
      return data.equals("[DONE]") ? new RunEvent.Done() : new RunEvent.Unknown("message", data);
    }
    return RunEvent.read(name, data);
  }

  private void handOn(RunEvent event) {
    if (!(event instanceof RunEvent.Done)) {
      sawLast |= event.last();
      target.onNext(event);
      return;
    }
    cancel();
    if (sawLast) {
      target.onNext(event);
      target.onComplete();
    } else {
      target.onError(cutShort());
    }
  }

  @Override
  public void onError(Throwable failure) {
    finish(faults.translate(failure));
  }

  @Override
  public void onComplete() {
    finish(cutShort());
  }

  private void finish(RuntimeException unlessComplete) {
    if (over) {
      return;
    }
    over = true;
    if (sawLast) {
      target.onComplete();
    } else {
      target.onError(unlessComplete);
    }
  }

  private static ApiException cutShort() {
    return new ApiException(
        BAD_GATEWAY,
        new ApiError(
            "The stream ended before the run did; the run may still go on.",
            "server_error",
            null,
            "stream_cut_short"));
  }
}
