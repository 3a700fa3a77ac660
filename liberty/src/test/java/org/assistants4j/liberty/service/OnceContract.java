package org.assistants4j.liberty.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assistants4j.api.CreateMessageRequest;
import org.assistants4j.api.CreateRunRequestBuilder;
import org.assistants4j.api.Role;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunStatus;
import org.assistants4j.engine.Waiting;
import org.assistants4j.engine.model.StubReply;
import org.assistants4j.service.Conversation;
import org.assistants4j.service.HistoryEntry;
import org.assistants4j.service.Question;
import org.assistants4j.service.Reply;
import org.assistants4j.service.ReplyListener;
import org.assistants4j.service.RunFailedException;
import org.assistants4j.service.WhenBusy;
import org.junit.jupiter.api.Test;

/** Questions that are sent again. */
abstract class OnceContract extends BusyContract {
  private static final Question ONCE = Question.of("First").once("m-1");

  /** Asks on another thread, and hears. */
  private final class Asker implements ReplyListener {
    final CompletableFuture<Run> started = new CompletableFuture<>();
    final StringBuffer heard = new StringBuffer();
    final CountDownLatch left = new CountDownLatch(1);
    final Future<Reply> reply;

    Asker(Conversation conversation, Question question) {
      reply = threads().submit(() -> ask(conversation, question));
    }

    private Reply ask(Conversation conversation, Question question) {
      try {
        return conversation.ask(question, this);
      } finally {
        left.countDown();
      }
    }

    @Override
    public void onStart(Run run) {
      started.complete(run);
    }

    @Override
    public void onText(String piece) {
      heard.append(piece);
    }

    Asker awaitStart() throws Exception {
      started.get(20, TimeUnit.SECONDS);
      return this;
    }

    Reply end() throws Exception {
      return reply.get(20, TimeUnit.SECONDS);
    }
  }

  private Conversation onAnotherNode(Conversation conversation) {
    return node().standard().resume(conversation.id());
  }

  private void assertToldTheSame(Slow first, Asker again) throws Exception {
    Reply answer = first.finish();
    assertEquals("Slow day.", again.end().text());
    assertEquals("Slow day.", again.heard.toString());
    assertEquals(answer.run().id(), again.end().run().id());
    assertEquals(answer.messages(), again.end().messages());
    assertEquals(answer.steps().size(), again.end().steps().size());
  }

  @Test
  void aQuestionThatIsAskedTwiceAtOnceIsAnsweredOnce() throws Exception {
    Conversation conversation = service().start();
    Slow first = new Slow(conversation, ONCE);
    Asker again = new Asker(conversation, ONCE).awaitStart();

    assertToldTheSame(first, again);

    assertTexts(List.of("First", "Slow day."), service(), conversation.id());
  }

  @Test
  void aQuestionThatAnotherNodeAsksIsFollowed() throws Exception {
    Conversation conversation = service().start();
    Slow first = new Slow(conversation, ONCE);
    Asker again = new Asker(onAnotherNode(conversation), ONCE).awaitStart();

    assertToldTheSame(first, again);

    assertTexts(List.of("First", "Slow day."), service(), conversation.id());
  }

  @Test
  void anAnsweredQuestionIsToldItsAnswer() {
    Conversation conversation = service().start();
    model().then(StubReply.text("The answer.")).then(StubReply.text("Another."));
    Reply first = conversation.ask(ONCE);
    conversation.ask("Second");
    int requests = model().requests().size();
    var heard = new StringBuilder();

    Reply again = conversation.ask(ONCE, textInto(heard));

    assertEquals("The answer.", again.text());
    assertEquals("The answer.", heard.toString());
    assertEquals(first.run(), again.run());
    assertEquals(first.messages(), again.messages());
    assertEquals(requests, model().requests().size());
    assertEquals(4, conversation.history().size());
  }

  private static ReplyListener textInto(StringBuilder heard) {
    return new ReplyListener() {
      @Override
      public void onText(String piece) {
        heard.append(piece);
      }
    };
  }

  @Test
  void historyTellsTheIdOfAQuestion() {
    Conversation conversation = service().start();
    model().then(StubReply.text("The answer.")).then(StubReply.text("Another."));
    conversation.ask(ONCE);
    conversation.ask("Second");

    assertEquals(
        List.of(Optional.of("m-1"), Optional.empty(), Optional.empty(), Optional.empty()),
        conversation.history().stream().map(HistoryEntry::question).toList());
  }

  @Test
  void aQuestionWhoseRunFailedIsRunAgain() {
    Conversation conversation = service().start();
    model().then(StubReply.error(400, "Not well.")).then(StubReply.text("Well again."));
    assertThrows(RunFailedException.class, () -> conversation.ask(ONCE));

    assertEquals("Well again.", conversation.ask(ONCE).text());
    assertEquals("Well again.", conversation.ask(ONCE).text());

    assertTexts(List.of("First", "Well again."), service(), conversation.id());
  }

  @Test
  void aQuestionWhoseRunWasStoppedIsRunAgain() throws Exception {
    Conversation conversation = service().start();
    Slow first = new Slow(conversation, ONCE);
    model().then(StubReply.text("From the start."));
    conversation.cancel();
    assertInstanceOf(RunFailedException.class, first.failure());

    Reply again = conversation.ask(ONCE);
    first.gate.countDown();

    assertEquals("From the start.", again.text());
    assertNotEquals(first.started.get().id(), again.run().id());
    List<HistoryEntry> history = conversation.history();
    assertEquals(1, history.stream().filter(entry -> entry.text().equals("First")).count());
  }

  @Test
  void otherQuestionsAreAskedAfterIt() throws Exception {
    Conversation conversation = service().start();
    Slow first = new Slow(conversation, ONCE);
    model().then(StubReply.text("Second answer."));
    Asker other = new Asker(onAnotherNode(conversation), Question.of("First").once("m-2"));

    first.finish();

    assertEquals("Second answer.", other.end().text());
    assertTexts(
        List.of("First", "Slow day.", "First", "Second answer."), service(), conversation.id());
  }

  @Test
  void aQuestionNeitherCancelsNorRefusesItself() throws Exception {
    Conversation conversation = service().start();
    Slow first = new Slow(conversation, ONCE);
    Conversation elsewhere = onAnotherNode(conversation);
    Question cancels = ONCE.whenBusy(WhenBusy.CANCEL);
    Question rejects = ONCE.whenBusy(WhenBusy.REJECT);
    List<Asker> others =
        List.of(
            new Asker(conversation, cancels).awaitStart(),
            new Asker(elsewhere, cancels).awaitStart(),
            new Asker(conversation, rejects).awaitStart(),
            new Asker(onAnotherNode(conversation), rejects).awaitStart());

    first.finish();

    for (Asker other : others) {
      assertEquals("Slow day.", other.end().text());
    }
  }

  @Test
  void whoeverGivesUpAQuestionThatAnotherAskedLeavesItsRun() throws Exception {
    Conversation conversation = service().start();
    Slow first = new Slow(conversation, ONCE);
    Asker again = new Asker(onAnotherNode(conversation), ONCE).awaitStart();

    again.reply.cancel(true);

    assertTrue(again.left.await(20, TimeUnit.SECONDS));
    assertEquals("Slow day.", first.finish().text());
  }

  @Test
  void functionsAreCalledByTheFirstToAsk() throws Exception {
    tools.meeting = new CyclicBarrier(2);
    model().then(call("weather", "{\"city\":\"Rome\"}")).then(StubReply.text("Sunny."));
    Conversation conversation = service().start();
    Asker first = new Asker(conversation, ONCE);
    Waiting.until(tools.meeting::getNumberWaiting, waiting -> waiting == 1);
    Asker again = new Asker(onAnotherNode(conversation), ONCE).awaitStart();

    tools.meeting.await(20, TimeUnit.SECONDS);

    assertEquals("Sunny.", first.end().text());
    assertEquals("Sunny.", again.end().text());
    assertEquals("Sunny.", again.heard.toString());
    assertEquals(first.end().steps().size(), again.end().steps().size());
  }

  @Test
  void functionsOfARunThatNobodyAttendsAreCalledByTheNext() throws Exception {
    configure("assistants.busy.timeout", "PT0.2S");
    model()
        .then(call("book", "{\"room\":\"Blue\",\"nights\":2}"))
        .then(call("book", "{\"room\":\"Red\",\"nights\":2}"))
        .then(StubReply.text("Booked."));
    Conversation conversation = service().start();
    Run abandoned = runOfANodeThatDied(conversation);

    Reply reply = conversation.ask(ONCE);

    assertEquals("Booked.", reply.text());
    assertEquals(abandoned.id(), reply.run().id());
    assertEquals(List.of("Blue", "Red"), tools.booked);
    assertTexts(List.of("First", "Booked."), service(), conversation.id());
  }

  private Run runOfANodeThatDied(Conversation conversation) {
    CreateMessageRequest question =
        new CreateMessageRequest(
            Role.USER,
            CreateMessageRequest.user("First").content(),
            null,
            Map.of("question", "m-1"),
            null);
    Run run =
        backend()
            .runs()
            .create(
                conversation.id(),
                CreateRunRequestBuilder.builder()
                    .assistantId(service().assistant().id())
                    .additionalMessages(List.of(question))
                    .build());
    return Waiting.until(
        () -> backend().runs().retrieve(conversation.id(), run.id()),
        now -> now.status().equals(RunStatus.REQUIRES_ACTION));
  }

  @Test
  void whatWasSaidBeforeAStopIsHeard() throws Exception {
    Conversation conversation = service().start();
    model().then(StubReply.stream("Half a").then(wire -> wire.hold()));
    Asker asker = new Asker(conversation, Question.of("First"));
    Waiting.until(conversation::history, entries -> entries.size() == 2);

    conversation.cancel();

    var ended =
        assertInstanceOf(
            RunFailedException.class,
            assertThrows(ExecutionException.class, asker::end).getCause());
    assertEquals(RunStatus.CANCELLED, ended.run().status());
    assertEquals(asker.started.get().id(), ended.run().id());
    assertEquals("Half a", asker.heard.toString());
  }
}
