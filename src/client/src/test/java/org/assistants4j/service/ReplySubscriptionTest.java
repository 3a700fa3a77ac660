package org.assistants4j.service;

import static org.assistants4j.service.Events.at;
import static org.assistants4j.service.Events.completed;
import static org.assistants4j.service.Events.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.assistants4j.api.RunStatus;
import org.assistants4j.function.Functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ReplySubscriptionTest {
  private final FakeBackend backend = new FakeBackend();

  /** Keeps what it is told, in words. */
  private static class Reader implements Flow.Subscriber<ReplyEvent> {
    final List<String> told = new ArrayList<>();
    final CompletableFuture<List<String>> end = new CompletableFuture<>();
    final Consumer<Flow.Subscription> first;
    Flow.Subscription subscription;

    Reader(Consumer<Flow.Subscription> first) {
      this.first = first;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription = given;
      first.accept(given);
    }

    @Override
    public void onNext(ReplyEvent event) {
      told.add(event instanceof ReplyEvent.Text text ? text.piece() : "*");
    }

    @Override
    public void onError(Throwable failure) {
      told.add(failure.getMessage());
      end.complete(told);
    }

    @Override
    public void onComplete() {
      told.add("end");
      end.complete(told);
    }
  }

  private Flow.Publisher<ReplyEvent> answer(Map<String, String> config) {
    return AssistantServices.of(backend, Settings.service(config), Functions.of())
        .standard()
        .start()
        .stream("Hello");
  }

  private static ReplyEvent text(String piece) {
    return new ReplyEvent.Text(piece);
  }

  @Test
  void anAnswerIsToldInItsOrder() {
    backend.then(completed(said("msg_1", "One", " two")));
    Reader reader = new Reader(it -> it.request(Long.MAX_VALUE));

    answer(Map.of()).subscribe(reader);

    assertEquals(List.of("*", "One", " two", "*", "end"), reader.end.join());
  }

  @Test
  void oneByOneIsFastEnough() {
    backend.then(completed(said("msg_1", "One", " two")));
    Reader reader =
        new Reader(it -> it.request(1)) {
          @Override
          public void onNext(ReplyEvent event) {
            super.onNext(event);
            subscription.request(1);
          }
        };

    answer(Map.of()).subscribe(reader);

    assertEquals(List.of("*", "One", " two", "*", "end"), reader.end.join());
  }

  @Test
  void whoRequestsNothingIsWaitedForAndThenTheRunIsCancelled() {
    backend.thenSilence(at(RunStatus.QUEUED));
    Reader reader = new Reader(it -> {});

    answer(Map.of("assistants.timeout.run", "PT1S")).subscribe(reader);

    assertEquals(List.of("The subscriber has requested nothing for PT1S."), reader.end.join());
    assertTrue(backend.calls.contains("cancel run_1"));
  }

  @Test
  void whatWaitsIsToldWhenItIsRequested() throws Exception {
    Reader reader = new Reader(it -> {});
    var subscription = new ReplySubscription(reader, Duration.ofSeconds(20));
    CountDownLatch begun = new CountDownLatch(1);
    Thread teller =
        new Thread(
            () -> {
              begun.countDown();
              subscription.tell(text("One"));
              subscription.end(null);
            });
    teller.start();
    begun.await();
    subscription.request(1);
    teller.join();

    assertEquals(List.of("One", "end"), reader.told);
  }

  @Test
  void whoCancelsIsToldNoMoreAndWhoeverTellsGoesOn() {
    Reader reader = new Reader(it -> {});
    var subscription = new ReplySubscription(reader, Duration.ofSeconds(20));
    subscription.request(1);
    subscription.tell(text("One"));
    subscription.cancel();
    subscription.tell(text("Two"));
    subscription.end(new IllegalStateException("never told"));

    assertEquals(List.of("One"), reader.told);
  }

  @Test
  void whoCancelsFreesWhoeverWaitsToTell() throws Exception {
    var subscription = new ReplySubscription(new Reader(it -> {}), Duration.ofSeconds(20));
    Thread teller = new Thread(() -> subscription.tell(text("One")));
    teller.start();
    subscription.cancel();
    teller.join();

    assertTrue(subscription.cancelled());
  }

  @Test
  void aSubscriberThatThrowsIsToldNoMoreAndTheRunGoesOn() {
    backend.then(completed(said("msg_1", "One", " two")));
    CompletableFuture<Flow.Subscription> given = new CompletableFuture<>();
    Reader reader =
        new Reader(given::complete) {
          @Override
          public void onNext(ReplyEvent event) {
            super.onNext(event);
            throw new IllegalStateException("not mine");
          }
        };
    var subscription = new ReplySubscription(reader, Duration.ofSeconds(20));
    subscription.request(5);
    subscription.tell(text("One"));
    subscription.tell(text("Two"));

    assertEquals(List.of("One"), reader.told);
  }

  @Test
  void aRequestOfNothingIsRefused() {
    Reader reader = new Reader(it -> {});
    var subscription = new ReplySubscription(reader, Duration.ofSeconds(20));
    subscription.request(0);
    subscription.tell(text("One"));

    assertEquals(List.of("A subscriber requests at least one event, not 0."), reader.told);
  }

  @Test
  void whoeverTellsMayBeInterrupted() {
    var subscription = new ReplySubscription(new Reader(it -> {}), Duration.ofSeconds(20));
    Thread.currentThread().interrupt();

    assertThrows(CancellationException.class, () -> subscription.tell(text("One")));
    assertTrue(Thread.interrupted());
  }

  @Test
  void whoCancelsBeforeItBeginsAsksNothing() {
    Reader reader = new Reader(Flow.Subscription::cancel);

    answer(Map.of()).subscribe(reader);

    assertEquals(List.of(), backend.asked);
    assertEquals(List.of(), reader.told);
  }

  @Test
  void anExecutorWithoutThreadsIsAFailureAndNotAnException() {
    Background none =
        new Background(
            work -> {
              throw new RejectedExecutionException("full");
            },
            Runnable::run);

    var failed = none.supply(() -> "never").handle((done, failure) -> failure).join();

    assertEquals("full", failed.getMessage());
  }
}
