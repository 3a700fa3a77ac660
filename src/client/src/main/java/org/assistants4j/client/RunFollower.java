package org.assistants4j.client;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Function;
import org.assistants4j.api.ApiError;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.retry.Pause;

/** Tells the events of runs by looking at them from time to time. */
final class RunFollower {
  private static final int UNAVAILABLE = 503;

  private final RunReader reader;
  private final Executor threads;
  private final Pause pause;

  /**
   * @param threads look at the runs and tell the events, one for each subscriber
   */
  RunFollower(RunReader reader, Executor threads, Pause pause) {
    this.reader = reader;
    this.threads = threads;
    this.pause = pause;
  }

  /** The events of a run from now on to its end. */
  Flow.Publisher<RunEvent> toTheEnd(String threadId, String runId) {
    return begun(
        telling ->
            new PolledRun(
                reader,
                pause,
                telling,
                Told.nothing().of(threadId, runId),
                PolledRun.Way.TO_THE_END));
  }

  /** The events of a run that has just been started, or continued. */
  Flow.Publisher<RunEvent> events(Run run, Told told, List<String> include) {
    return begun(telling -> started(run, telling, told, include));
  }

  private PolledRun started(Run run, Telling telling, Told told, List<String> include) {
    return new PolledRun(reader, pause, telling, told, new PolledRun.Way(run, include, false));
  }

  private Flow.Publisher<RunEvent> begun(Function<Telling, PolledRun> polled) {
    return new RunEventPublisher(
        subscriber -> {
          Telling telling = new Telling(subscriber);
          telling.begin();
          start(polled.apply(telling), telling);
        });
  }

  /** Goes on where a stream broke off. */
  void goOn(Telling telling, Told told, List<String> include) {
    start(
        new PolledRun(reader, pause, telling, told, new PolledRun.Way(null, include, false)),
        telling);
  }

  /** Goes on with a run that was told instead of a stream. */
  void goOn(Run run, Telling telling, Told told, List<String> include) {
    start(started(run, telling, told, include), telling);
  }

  /** Does something on another thread after a while, if the events are still wanted then. */
  void later(Duration wait, Telling telling, Runnable work) {
    start(
        () -> {
          try {
            pause.await(wait, telling.over());
          } catch (InterruptedException stopped) {
            telling.stopped(stopped);
          }
          if (!telling.isOver()) {
            work.run();
          }
        },
        telling);
  }

  private void start(Runnable polled, Telling telling) {
    telling.left();
    try {
      threads.execute(polled);
    } catch (RejectedExecutionException full) {
      ApiException failure =
          ApiException.of(
              UNAVAILABLE,
              new ApiError(
                  "There is no thread to follow the run; it goes on.", "server_error", null, null));
      failure.initCause(full);
      telling.fail(failure);
    }
  }
}
