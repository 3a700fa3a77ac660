package org.assistants4j.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.assistants4j.api.MessageDelta;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunEvent;

/** Hears streams. */
public class Heard implements Flow.Subscriber<RunEvent> {
  private final List<RunEvent> events = Collections.synchronizedList(new ArrayList<>());
  private final CountDownLatch end = new CountDownLatch(1);
  private volatile Throwable error;

  /** All events of a stream, which must end within 30 s. */
  public static List<RunEvent> all(Flow.Publisher<RunEvent> stream) {
    return on(stream).toTheEnd();
  }

  /** Begins to hear a stream. */
  public static Heard on(Flow.Publisher<RunEvent> stream) {
    Heard heard = new Heard();
    stream.subscribe(heard);
    return heard;
  }

  public List<RunEvent> toTheEnd() {
    try {
      if (!end.await(30, TimeUnit.SECONDS)) {
        throw new AssertionError("The stream does not end; it told " + names(events));
      }
    } catch (InterruptedException stopped) {
      throw new AssertionError(stopped);
    }
    if (error != null) {
      throw new AssertionError("The stream failed after " + names(events), error);
    }
    return events;
  }

  /** Waits until an event of this name was told. */
  public void until(String name) {
    Waiting.until(() -> names(events), told -> told.contains(name));
  }

  /** The names that a stream tells from these on when the run answers with a message. */
  public static List<String> answered(String... begin) {
    List<String> names = new ArrayList<>(List.of(begin));
    names.addAll(
        List.of(
            "thread.run.in_progress",
            "thread.run.step.created",
            "thread.run.step.in_progress",
            "thread.message.created",
            "thread.message.in_progress",
            "thread.message.delta+",
            "thread.message.completed",
            "thread.run.step.completed",
            "thread.run.completed",
            "done"));
    return names;
  }

  /** The names of events, a run of deltas told once with a plus. */
  public static List<String> names(List<RunEvent> events) {
    List<String> names = new ArrayList<>();
    for (RunEvent event : List.copyOf(events)) {
      String name = event.event() + (event.event().endsWith(".delta") ? "+" : "");
      if (!name.endsWith("+") || names.isEmpty() || !names.get(names.size() - 1).equals(name)) {
        names.add(name);
      }
    }
    return names;
  }

  /** The text of all message deltas. */
  public static String text(List<RunEvent> events) {
    return events.stream()
        .filter(RunEvent.OfMessageDelta.class::isInstance)
        .map(event -> ((MessageDelta) event.data()).text())
        .collect(Collectors.joining());
  }

  /** The run as the last event about it has it. */
  public static Run run(List<RunEvent> events) {
    return events.stream()
        .filter(RunEvent.OfRun.class::isInstance)
        .map(event -> (Run) event.data())
        .reduce((first, second) -> second)
        .orElseThrow();
  }

  @Override
  public void onSubscribe(Flow.Subscription subscription) {
    subscription.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(RunEvent event) {
    events.add(event);
  }

  @Override
  public void onError(Throwable thrown) {
    error = thrown;
    end.countDown();
  }

  @Override
  public void onComplete() {
    end.countDown();
  }
}
