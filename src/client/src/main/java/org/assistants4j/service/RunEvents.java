package org.assistants4j.service;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.assistants4j.api.ApiError;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.RunEvent;
import org.jspecify.annotations.Nullable;

/** The events of a stream, taken one after the other by the thread that asks. */
final class RunEvents implements Flow.Subscriber<RunEvent>, AutoCloseable {
  private static final int BAD_GATEWAY = 502;
  private static final int GATEWAY_TIMEOUT = 504;

  /** An event, the failure of the stream, or neither at its end. */
  private record Signal(@Nullable RunEvent event, @Nullable Throwable failure) {}

  private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
  private final Duration patience;
  private volatile Flow.@Nullable Subscription subscription;
  private volatile boolean closed;
  private boolean sawLast;

  private RunEvents(Duration patience) {
    this.patience = patience;
  }

  /**
   * @param patience how long to wait for each event
   */
  static RunEvents of(Flow.Publisher<RunEvent> source, Duration patience) {
    RunEvents events = new RunEvents(patience);
    source.subscribe(events);
    return events;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    if (closed) {
      given.cancel();
    } else {
      given.request(Long.MAX_VALUE);
    }
  }

  @Override
  public void onNext(RunEvent event) {
    signals.add(new Signal(event, null));
  }

  @Override
  public void onError(Throwable failure) {
    signals.add(new Signal(null, failure));
  }

  @Override
  public void onComplete() {
    signals.add(new Signal(null, null));
  }

  /**
   * The next event, awaited.
   *
   * @throws ApiException when the stream failed, ended, or stays silent for too long
   * @throws CancellationException when this thread is interrupted, which it then still is
   */
  RunEvent next() {
    Signal signal = await().orElseThrow(this::silent);
    RunEvent event = signal.event();
    if (event != null) {
      sawLast |= event.last();
      return event;
    } else if (signal.failure() instanceof RuntimeException failure) {
      throw failure;
    }
    ApiException ended =
        fault(BAD_GATEWAY, "The stream ended before the run did.", "stream_cut_short");
    ended.initCause(signal.failure());
    throw ended;
  }

  private Optional<Signal> await() {
    try {
      return Optional.ofNullable(signals.poll(patience.toMillis(), TimeUnit.MILLISECONDS));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      var cancelled =
          new CancellationException("Interrupted while waiting for a run, which goes on.");
      cancelled.initCause(interrupted);
      throw cancelled;
    }
  }

  private ApiException silent() {
    return fault(GATEWAY_TIMEOUT, "The run has been silent for " + patience + ".", "timeout");
  }

  private static ApiException fault(int status, String message, String code) {
    return new ApiException(status, new ApiError(message, "server_error", null, code));
  }

  /** Ends the stream, not the run. One that has told its last event ends by itself. */
  @Override
  public void close() {
    if (sawLast) {
      return;
    }
    closed = true;
    Flow.Subscription open = subscription;
    if (open != null) {
      open.cancel();
    }
  }
}
