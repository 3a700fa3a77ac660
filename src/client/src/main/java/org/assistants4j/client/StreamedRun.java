package org.assistants4j.client;

import jakarta.ws.rs.sse.InboundSseEvent;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.assistants4j.api.ApiException;
import org.reactivestreams.Publisher;

/**
 * One run that is streamed, and what becomes of it when its stream breaks off: it is asked for
 * again where it cannot have begun, and followed by looking at it where it has.
 */
final class StreamedRun {
  private final Supplier<Publisher<InboundSseEvent>> request;
  private final Opening opening;
  private final Telling telling;
  private final Told told;
  private final List<String> include;
  private int retries;

  /** What streams are opened and followed with. */
  record Opening(ServerFaults faults, Retries retries, RunFollower follower) {}

  StreamedRun(
      Supplier<Publisher<InboundSseEvent>> request,
      Opening opening,
      Telling telling,
      Told told,
      List<String> include) {
    this.request = request;
    this.opening = opening;
    this.telling = telling;
    this.told = told;
    this.include = include;
  }

  void hear(Publisher<InboundSseEvent> answer) {
    answer.subscribe(new RunEventRelay(telling, told, this::brokenOff, opening.faults()));
  }

  private void brokenOff(Throwable failure) {
    AnsweredWithRun answered = AnsweredWithRun.in(failure);
    if (answered != null) {
      opening.follower().goOn(answered.run(), telling, told, include);
    } else if (told.knowsRun()) {
      opening.follower().goOn(telling, told, include);
    } else {
      askAgain(opening.faults().translate(failure));
    }
  }

  /** Only for a client that has asked no sooner than now; the others ask again by themselves. */
  private void askAgain(RuntimeException failure) {
    retries++;
    Optional<Duration> wait =
        failure instanceof ApiException refused
            ? opening.retries().before(retries, refused, false)
            : Optional.empty();
    if (wait.isEmpty()) {
      telling.fail(failure);
    } else {
      opening.follower().later(wait.get(), telling, this::open);
    }
  }

  private void open() {
    try {
      hear(request.get());
    } catch (RuntimeException refused) {
      telling.fail(refused);
    }
  }
}
