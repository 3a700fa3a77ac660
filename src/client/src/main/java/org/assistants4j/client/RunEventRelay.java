package org.assistants4j.client;

import jakarta.ws.rs.sse.InboundSseEvent;
import java.util.function.Consumer;
import org.assistants4j.api.ApiError;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.RunEvent;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Hands on what the REST client reads, and sees to it that no stream ends without a word. */
final class RunEventRelay implements Subscriber<InboundSseEvent> {
  private static final int BAD_GATEWAY = 502;
  private static final int SERVER_ERROR = 500;

  private final Telling telling;
  private final Told told;
  private final Consumer<Throwable> brokenOff;
  private final ServerFaults faults;
  private volatile @Nullable Subscription source;
  private volatile boolean over;
  private boolean sawLast;

  /**
   * @param brokenOff goes on when the stream does not tell its last event
   */
  RunEventRelay(Telling telling, Told told, Consumer<Throwable> brokenOff, ServerFaults faults) {
    this.telling = telling;
    this.told = told;
    this.brokenOff = brokenOff;
    this.faults = faults;
  }

  @Override
  public void onSubscribe(Subscription subscription) {
    source = subscription;
    telling.beginFrom(subscription);
  }

  @Override
  public void onNext(InboundSseEvent raw) {
    if (over || telling.isOver()) {
      return;
    }
    try {
      RunEvent event = read(raw);
      if (event == null) {
        telling.askAgain();
      } else {
        handOn(event);
      }
    } catch (RuntimeException unreadable) {
      leave();
      telling.fail(faults.translate(unreadable));
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
    if (event instanceof RunEvent.Error error && told.knowsRun()) {
      // The stream cannot go on, as when its server stops; the run may, elsewhere.
      leave();
      brokenOff.accept(ApiException.of(SERVER_ERROR, error.data()));
      return;
    }
    if (!(event instanceof RunEvent.Done)) {
      sawLast |= event.last();
      told.note(event);
      telling.tell(event);
      return;
    }
    leave();
    if (sawLast) {
      telling.tell(event);
      telling.complete();
    } else {
      brokenOff.accept(cutShort());
    }
  }

  private void leave() {
    over = true;
    telling.left();
    Subscription from = source;
    if (from != null) {
      from.cancel();
    }
  }

  @Override
  public void onError(Throwable failure) {
    finish(failure);
  }

  @Override
  public void onComplete() {
    finish(cutShort());
  }

  private void finish(Throwable unlessComplete) {
    if (over || telling.isOver()) {
      return;
    }
    over = true;
    if (sawLast) {
      telling.complete();
    } else {
      brokenOff.accept(unlessComplete);
    }
  }

  private static ApiException cutShort() {
    return ApiException.of(
        BAD_GATEWAY,
        new ApiError(
            "The stream ended before it told of a run, which may go on all the same.",
            "server_error",
            null,
            "stream_cut_short"));
  }
}
