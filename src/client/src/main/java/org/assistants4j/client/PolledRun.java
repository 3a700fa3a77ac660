package org.assistants4j.client;

import java.time.Duration;
import java.util.List;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.RunStatus;
import org.assistants4j.api.RunStep;
import org.assistants4j.api.RunStepStatus;
import org.assistants4j.api.retry.Backoff;
import org.assistants4j.api.retry.Pause;
import org.jspecify.annotations.Nullable;

/**
 * Looks at one run until it ends and tells what is new: as often as the server wants it, and where
 * it does not say after 0.1 s, each time half as long again, up to 2 s.
 */
final class PolledRun implements Runnable {
  private static final Duration FIRST = Duration.ofMillis(100);
  private static final Duration MOST = Duration.ofSeconds(2);

  private final RunReader reader;
  private final Pause pause;
  private final Telling telling;
  private final Told told;
  private final Way way;
  private Duration wait = FIRST;
  private boolean begun;

  /**
   * How a run is followed.
   *
   * @param started the run as the server told it just now, or null to look at once
   * @param include what steps shall tell beyond the usual
   * @param toTheEnd whether to go on while the run requires an action
   */
  record Way(@Nullable Run started, List<String> include, boolean toTheEnd) {
    static final Way TO_THE_END = new Way(null, List.of(), true);
  }

  PolledRun(RunReader reader, Pause pause, Telling telling, Told told, Way way) {
    this.reader = reader;
    this.pause = pause;
    this.telling = telling;
    this.told = told;
    this.way = way;
    // Who comes in the middle wants the end.
    this.begun = way.toTheEnd() || !told.isEmpty();
  }

  @Override
  public void run() {
    try {
      follow();
    } catch (InterruptedException stopped) {
      telling.stopped(stopped);
    } catch (RuntimeException refused) {
      telling.fail(refused);
    }
  }

  private void follow() throws InterruptedException {
    boolean over = way.started() != null && begin(way.started());
    while (!over && !telling.isOver()) {
      RunLooks.Look look = reader.look(told.threadId(), told.runId());
      over = tell(look.run());
      if (!over) {
        tellBeginning(look.run());
        pause(look.pollAfter());
      }
    }
    telling.complete();
  }

  /** Tells a run that was started or continued just now. */
  private boolean begin(Run run) throws InterruptedException {
    if (told.isWhole()) {
      telling.tellOnDemand(new RunEvent.OfRun("thread.run.created", run));
    }
    boolean over = tell(run);
    if (!over) {
      pause(null);
    }
    return over;
  }

  private void pause(@Nullable Duration wanted) throws InterruptedException {
    Duration longest = Backoff.LONGEST_WAIT;
    if (wanted != null) {
      pause.await(wanted.compareTo(longest) < 0 ? wanted : longest, telling.over());
      return;
    }
    pause.await(wait, telling.over());
    Duration longer = wait.multipliedBy(3).dividedBy(2);
    wait = longer.compareTo(MOST) < 0 ? longer : MOST;
  }

  /** Tells what is new of a run; true when that was its last event. */
  private boolean tell(Run run) throws InterruptedException {
    RunEvent state = RunEvent.OfRun.status(run);
    boolean passedOver = way.toTheEnd() && RunStatus.REQUIRES_ACTION.equals(run.status());
    if (passedOver || (!state.last() && !told.isNews(run))) {
      return false;
    }
    // Of a run that had ended before it was followed, all of that is past.
    if (state.last() && !(way.toTheEnd() && told.isEmpty())) {
      tellMade(run);
    }
    hand(state);
    if (state.last()) {
      hand(new RunEvent.Done());
    }
    return state.last();
  }

  /** Tells the first step that is at work: whoever waits then knows that the model has begun. */
  private void tellBeginning(Run run) throws InterruptedException {
    if (begun || !RunStatus.IN_PROGRESS.equals(run.status())) {
      return;
    }
    for (RunStep step : reader.steps(run.threadId(), run.id(), way.include())) {
      if (RunStepStatus.IN_PROGRESS.equals(step.status())) {
        begun = true;
        hand(new RunEvent.OfStep("thread.run.step.in_progress", step));
      }
    }
  }

  private void tellMade(Run run) throws InterruptedException {
    var steps = reader.steps(run.threadId(), run.id(), way.include());
    var messages = reader.messages(run.threadId(), run.id());
    for (RunEvent event : told.news(steps, messages)) {
      hand(event);
    }
  }

  private void hand(RunEvent event) throws InterruptedException {
    told.note(event);
    telling.tellOnDemand(event);
  }
}
