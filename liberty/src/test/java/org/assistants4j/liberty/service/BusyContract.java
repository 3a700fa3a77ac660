package org.assistants4j.liberty.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assistants4j.api.Run;
import org.assistants4j.api.ThreadBusyException;
import org.assistants4j.engine.model.StubReply;
import org.assistants4j.service.Conversation;
import org.assistants4j.service.Question;
import org.assistants4j.service.Reply;
import org.assistants4j.service.ReplyListener;
import org.assistants4j.service.RunFailedException;
import org.assistants4j.service.WhenBusy;
import org.junit.jupiter.api.Test;

/** Questions that meet on one thread, and runs that are ended. */
abstract class BusyContract extends FunctionsContract {

  /** A question whose answer does not come before its gate is opened. */
  final class Slow {
    final CountDownLatch gate = new CountDownLatch(1);
    final CompletableFuture<Run> started = new CompletableFuture<>();
    final Future<Reply> reply;

    Slow(Conversation conversation) throws Exception {
      this(conversation, Question.of("First"));
    }

    Slow(Conversation conversation, Question question) throws Exception {
      int before = model().requests().size();
      model().then(textWith(gate, "Slow", " day."));
      reply =
          threads()
              .submit(
                  () ->
                      conversation.ask(
                          question,
                          new ReplyListener() {
                            @Override
                            public void onStart(Run run) {
                              started.complete(run);
                            }
                          }));
      started.get(20, TimeUnit.SECONDS);
      awaitRequestAfter(before);
    }

    Reply finish() throws Exception {
      gate.countDown();
      return reply.get(20, TimeUnit.SECONDS);
    }

    Throwable failure() {
      return assertThrows(ExecutionException.class, () -> reply.get(20, TimeUnit.SECONDS))
          .getCause();
    }
  }

  @Test
  void questionsOfOneNodeAreAnsweredInTheirOrder() throws Exception {
    Conversation conversation = service().start();
    Slow slow = new Slow(conversation);
    List<Future<Reply>> others = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      String question = "Next " + i;
      model().then(StubReply.text("Answer " + i));
      CountDownLatch waits = new CountDownLatch(1);
      others.add(
          threads()
              .submit(
                  () -> {
                    waits.countDown();
                    return conversation.ask(question);
                  }));
      waits.await();
      awaitWaiting(i);
    }
    slow.finish();
    for (Future<Reply> other : others) {
      other.get(20, TimeUnit.SECONDS);
    }
    assertTexts(
        List.of(
            "First", "Slow day.", "Next 1", "Answer 1", "Next 2", "Answer 2", "Next 3", "Answer 3"),
        service(),
        conversation.id());
  }

  /** Until so many threads stand in line; there is no other sign of it. */
  private static void awaitWaiting(int count) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
    while (standing() < count) {
      assertTrue(System.nanoTime() < end, "Nobody waits.");
      Thread.onSpinWait();
    }
  }

  private static long standing() {
    return Thread.getAllStackTraces().values().stream()
        .filter(
            stack ->
                Arrays.stream(stack)
                    .anyMatch(at -> at.getClassName().endsWith("service.ThreadQueue")))
        .count();
  }

  @Test
  void aQuestionOfAnotherNodeIsAwaited() throws Exception {
    Conversation conversation = service().start();
    Slow slow = new Slow(conversation);
    model().then(StubReply.text("Second answer."));
    Conversation elsewhere = node().standard().resume(conversation.id());

    Future<Reply> second = threads().submit(() -> elsewhere.ask("Second"));
    slow.finish();

    assertEquals("Second answer.", second.get(20, TimeUnit.SECONDS).text());
    assertTexts(
        List.of("First", "Slow day.", "Second", "Second answer."), service(), conversation.id());
  }

  @Test
  void waitingHasAnEnd() throws Exception {
    configure("assistants.busy.timeout", "PT0.2S");
    Conversation conversation = service().start();
    Slow slow = new Slow(conversation);
    Conversation elsewhere = node().standard().resume(conversation.id());

    assertThrows(ThreadBusyException.class, () -> conversation.ask("Second"));
    var busy = assertThrows(ThreadBusyException.class, () -> elsewhere.ask("Third"));

    assertEquals(slow.started.get().id(), busy.activeRun().orElseThrow());
    assertEquals("Slow day.", slow.finish().text());
    assertTexts(List.of("First", "Slow day."), service(), conversation.id());
  }

  @Test
  void aQuestionMayRefuseToWait() throws Exception {
    Conversation conversation = service().start();
    Slow slow = new Slow(conversation);
    Question impatient = Question.of("Second").whenBusy(WhenBusy.REJECT);
    Conversation elsewhere = node().standard().resume(conversation.id());

    assertThrows(ThreadBusyException.class, () -> conversation.ask(impatient));
    assertThrows(ThreadBusyException.class, () -> elsewhere.ask(impatient));

    slow.finish();
  }

  @Test
  void aQuestionMayTakeThePlaceOfAnother() throws Exception {
    Conversation conversation = service().start();
    Slow slow = new Slow(conversation);
    model().then(StubReply.text("Instead."));

    Reply reply = conversation.ask(Question.of("Second").whenBusy(WhenBusy.CANCEL));
    slow.gate.countDown();

    assertEquals("Instead.", reply.text());
    assertEquals(409, assertInstanceOf(RunFailedException.class, slow.failure()).status());
  }

  @Test
  void aQuestionMayTakeThePlaceOfOneOfAnotherNode() throws Exception {
    configure("assistants.busy", "cancel");
    Conversation conversation = service().start();
    Slow slow = new Slow(conversation);
    model().then(StubReply.text("Instead."));

    Reply reply = node().standard().resume(conversation.id()).ask("Second");
    slow.gate.countDown();

    assertEquals("Instead.", reply.text());
    assertInstanceOf(RunFailedException.class, slow.failure());
  }

  @Test
  void aRunIsCancelledWhileItTalks() throws Exception {
    Conversation conversation = service().start();
    assertFalse(conversation.cancel().isPresent());
    Slow slow = new Slow(conversation);

    assertTrue(conversation.cancel().isPresent());
    slow.gate.countDown();

    assertEquals(409, assertInstanceOf(RunFailedException.class, slow.failure()).status());
    assertFalse(conversation.cancel().isPresent());
  }

  @Test
  void whoIsInterruptedTakesTheQuestionBack() throws Exception {
    Conversation conversation = service().start();
    Slow slow = new Slow(conversation);

    slow.reply.cancel(true);
    slow.gate.countDown();

    assertThrows(CancellationException.class, slow.reply::get);
    model().then(StubReply.text("Next answer."));
    assertEquals("Next answer.", conversation.ask("Next").text());
  }
}
