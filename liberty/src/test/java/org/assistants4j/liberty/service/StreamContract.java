package org.assistants4j.liberty.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.assistants4j.engine.model.StubReply;
import org.assistants4j.service.Conversation;
import org.assistants4j.service.ReplyEvent;
import org.assistants4j.service.RunFailedException;
import org.junit.jupiter.api.Test;

/** Answers as publishers. */
abstract class StreamContract extends OnceContract {

  /** Keeps what it is told. */
  private static final class Listener implements Flow.Subscriber<ReplyEvent> {
    final List<ReplyEvent> events = new CopyOnWriteArrayList<>();
    final CompletableFuture<Void> end = new CompletableFuture<>();
    final CountDownLatch first = new CountDownLatch(1);
    Flow.Subscription subscription;

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription = given;
      given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(ReplyEvent event) {
      events.add(event);
      first.countDown();
    }

    @Override
    public void onError(Throwable failure) {
      end.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
      end.complete(null);
    }

    String text() {
      return events.stream()
          .filter(ReplyEvent.Text.class::isInstance)
          .map(event -> ((ReplyEvent.Text) event).piece())
          .collect(Collectors.joining());
    }
  }

  @Test
  void aStreamTellsOfTextAndToolsAndEndsWithTheReply() throws Exception {
    model().then(call("weather", "{\"city\":\"Rome\"}")).then(StubReply.text("Sunny ", "there."));
    Listener listener = new Listener();

    service().start().stream("Weather?").subscribe(listener);
    listener.end.get(20, TimeUnit.SECONDS);

    List<String> kinds =
        listener.events.stream().map(event -> event.getClass().getSimpleName()).distinct().toList();
    assertEquals(List.of("Start", "Tool", "Text", "Done"), kinds);
    assertEquals("Sunny there.", listener.text());
    var last = listener.events.get(listener.events.size() - 1);
    assertEquals("Sunny there.", ((ReplyEvent.Done) last).reply().text());
  }

  @Test
  void aFailureIsTheEndOfAStream() {
    model().then(StubReply.error(400, "Not well."));
    Listener listener = new Listener();

    service().start().stream("Hello").subscribe(listener);

    Throwable failure = listener.end.handle((done, failed) -> failed).join();
    assertInstanceOf(RunFailedException.class, failure);
  }

  @Test
  void theRunOfASubscriberThatLeavesGoesOn() throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    int before = model().requests().size();
    model().then(textWith(gate, "Slow", " day."));
    Conversation conversation = service().start();
    Listener listener = new Listener();
    conversation.stream("Hello").subscribe(listener);
    assertTrue(listener.first.await(20, TimeUnit.SECONDS));
    awaitRequestAfter(before);

    listener.subscription.cancel();
    gate.countDown();
    model().then(StubReply.text("Next answer."));
    conversation.ask("Next");

    assertTexts(
        List.of("Hello", "Slow day.", "Next", "Next answer."), service(), conversation.id());
  }

  @Test
  void anAnswerHasOneSubscriber() {
    int before = model().requests().size();
    var answer = service().start().stream("Hello");
    Listener first = new Listener();
    Listener second = new Listener();

    answer.subscribe(first);
    answer.subscribe(second);

    first.end.join();
    Throwable failure = second.end.handle((done, failed) -> failed).join();
    assertEquals("The answer has its one subscriber already.", failure.getMessage());
    assertEquals(1, model().requests().size() - before);
  }
}
