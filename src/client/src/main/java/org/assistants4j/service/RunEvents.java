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
import org.assistants4j.api.Run;
import org.assistants4j.api.RunEvent;
import org.jspecify.annotations.Nullable;

/** The events of a stream, taken one after the other by the thread that asks. */
final class RunEvents implements Flow.Subscriber<RunEvent>, AutoCloseable {
  private static final int BAD_GATEWAY = 502;

  /** An event, the failure of the stream, or neither at its end. */
  private record Signal(@Nullable RunEvent event, @Nullable Throwable failure) {}

  private final BlockingQueue<Signal> signals = new LinkedBlockingQueue<>();
  private volatile Flow.@Nullable Subscription subscription;
  private volatile boolean closed;
  private boolean sawLast;
  private boolean over;

  private RunEvents() {}

  static RunEvents of(Flow.Publisher<RunEvent> source) {
    RunEvents events = new RunEvents();
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
   * @return empty when none came in time
   * @throws ApiException when the stream failed or ended
   * @throws CancellationException when this thread is interrupted, which it then still is
   */
  Optional<RunEvent> next(Duration patience) {
    Signal signal = await(patience);
    if (signal == null) {
      return Optional.empty();
    }
    RunEvent event = signal.event();
    if (event != null) {
      sawLast |= event.last();
      return Optional.of(event);
    }
    over = true;
    if (signal.failure() instanceof RuntimeException failure) {
      throw failure;
    }
    ApiException ended =
        ApiException.of(
            BAD_GATEWAY,
            new ApiError(
                "The stream ended before the run did.", "server_error", null, "stream_cut_short"));
    ended.initCause(signal.failure());
    throw ended;
  }

  /**
   * The run that the stream tells of next, for whoever gives up before having heard of it. An
   * interrupt does not disturb this.
   *
   * @return empty when it tells of none in time
   */
  Optional<Run> run(Duration patience) {
    Deadline deadline = Deadline.in(patience);
    Run[] found = new Run[1];
    Interruptions.undisturbed(
        () -> {
          Optional<RunEvent> event = over ? Optional.empty() : next(deadline.left());
          while (event.isPresent() && !(event.get() instanceof RunEvent.OfRun)) {
            event = next(deadline.left());
          }
          event.ifPresent(it -> found[0] = ((RunEvent.OfRun) it).data());
        });
    return Optional.ofNullable(found[0]);
  }

  private @Nullable Signal await(Duration patience) {
    try {
      return signals.poll(patience.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException interrupted) {
      throw Interruptions.cancelled("Interrupted while waiting for an answer.", interrupted);
    }
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
