package org.assistants4j.liberty.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.ObjectNotFoundException;
import org.assistants4j.api.Role;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunStatus;
import org.assistants4j.engine.model.StubReply;
import org.assistants4j.function.AnswerException;
import org.assistants4j.service.Conversation;
import org.assistants4j.service.HistoryEntry;
import org.assistants4j.service.HistoryPage;
import org.assistants4j.service.Question;
import org.assistants4j.service.Reply;
import org.assistants4j.service.ReplyListener;
import org.assistants4j.service.RunFailedException;
import org.junit.jupiter.api.Test;

/** Questions and their answers. */
abstract class AskingContract extends ServiceContract {

  /** A booking, as the model is to write it. */
  public record Booking(String room, LocalDate day, int guests) {}

  @Test
  void theAnswerComesInPiecesAndAsAWhole() {
    model().then(StubReply.text("Good ", "day."));
    List<String> pieces = new ArrayList<>();
    Conversation conversation = service().start();

    Reply reply = conversation.ask("Hello", pieces::add);

    assertEquals("Good day.", reply.text());
    assertEquals("Good day.", String.join("", pieces));
    assertEquals(streams() ? 2 : 1, pieces.size());
    assertEquals(RunStatus.COMPLETED, reply.run().status());
    assertEquals(10, reply.usage().orElseThrow().totalTokens());
    assertEquals(1, reply.steps().size());
    assertTexts(List.of("Hello", "Good day."), service(), conversation.id());
  }

  @Test
  void whatWasSaidBeforeIsKnownLater() {
    Conversation conversation = service().start();
    conversation.ask("My cat is called Minka.");

    services().standard().resume(conversation.id()).ask("And?");

    var messages = lastRequest().getJsonArray("messages");
    assertTrue(messages.toString().contains("My cat is called Minka."));
    assertEquals("And?", messages.getJsonObject(messages.size() - 1).getString("content"));
  }

  @Test
  void aRunCanBeOtherThanItsAssistant() {
    service()
        .start()
        .ask(
            Question.of("Hello")
                .run(run -> run.additionalInstructions("Be brief.").maxCompletionTokens(300)));

    assertTrue(lastRequest().getJsonArray("messages").toString().contains("Be brief."));
  }

  @Test
  void anAnswerOfAJavaTypeIsAskedForBySchema() {
    model().then(StubReply.text("{\"room\":\"Blue\",\"day\":\"2026-12-24\",\"guests\":2}"));

    Booking booking = service().start().ask("Two of us on Christmas Eve.", Booking.class);

    assertEquals(new Booking("Blue", LocalDate.of(2026, 12, 24), 2), booking);
    JsonObject format = lastRequest().getJsonObject("response_format");
    assertEquals("json_schema", format.getString("type"));
  }

  @Test
  void anAnswerThatDoesNotFitIsRefused() {
    model().then(StubReply.text("{\"room\":\"Blue\",\"day\":\"Monday\",\"guests\":2}"));
    Conversation conversation = service().start();

    var refused =
        assertThrows(AnswerException.class, () -> conversation.ask("Book.", Booking.class));

    assertTrue(refused.getMessage().contains("day"), refused.getMessage());
  }

  @Test
  void anAnswerIsAwaitedElsewhere() throws Exception {
    CountDownLatch gate = new CountDownLatch(1);
    model().then(textWith(gate, "Slow", " day."));

    var answer = service().start().askAsync("Hello").toCompletableFuture();
    assertFalse(answer.isDone());
    gate.countDown();

    assertEquals("Slow day.", answer.get(20, TimeUnit.SECONDS).text());
  }

  @Test
  void aFailedRunIsAnExceptionWithTheRun() {
    model().then(StubReply.error(400, "The model is not well."));
    Conversation conversation = service().start();

    var failed = assertThrows(RunFailedException.class, () -> conversation.ask("Hello"));

    assertEquals(502, failed.status());
    assertEquals(RunStatus.FAILED, failed.run().status());
    assertTrue(failed.getMessage().contains("The model is not well."), failed.getMessage());
  }

  @Test
  void anAnswerThatIsCutOffIsStillAnAnswer() {
    model()
        .then(
            StubReply.stream("Once upon")
                .then(StubReply.finish("length"))
                .then(StubReply.usage(7, 3))
                .then(StubReply.done()));

    Reply reply = service().start().ask("Tell me all.");

    assertEquals("Once upon", reply.text());
    assertEquals(RunStatus.INCOMPLETE, reply.run().status());
  }

  @Test
  void anAnswerThatTakesTooLongIsCancelled() {
    CountDownLatch gate = new CountDownLatch(1);
    model().then(textWith(gate, "Slow", " day."));
    Conversation conversation = service().start();
    Question question = Question.of("Hello").timeout(Duration.ofSeconds(1));

    var late = assertThrows(ApiException.class, () -> conversation.ask(question));
    gate.countDown();

    assertEquals(504, late.status());
    assertEquals("The answer took longer than PT1S.", late.getMessage());
    assertEquals("Hello there.", afterwards(conversation));
  }

  @Test
  void aModelThatDoesNotBeginIsNotAwaited() {
    configure("assistants.timeout.first-token", "PT1S");
    CountDownLatch gate = new CountDownLatch(1);
    model().then(held(gate).then(StubReply.text("Late.")));
    Conversation conversation = service().start();

    var late = assertThrows(ApiException.class, () -> conversation.ask("Hello"));
    gate.countDown();

    assertEquals("The model has said nothing for PT1S.", late.getMessage());
    assertEquals("Hello there.", afterwards(conversation));
  }

  private String afterwards(Conversation conversation) {
    model().then(StubReply.text("Hello there."));
    return conversation.ask("Still there?").text();
  }

  @Test
  void theHistoryIsReadInPages() {
    Conversation conversation = service().start();
    for (int i = 1; i <= 3; i++) {
      model().then(StubReply.text("Answer " + i));
      conversation.ask("Question " + i);
    }

    HistoryPage newest = conversation.history(4, null);
    String oldestOfThem = newest.entries().get(0).message().id();
    HistoryPage earlier = conversation.history(4, oldestOfThem);

    assertEquals(
        List.of("Question 2", "Answer 2", "Question 3", "Answer 3"),
        newest.entries().stream().map(HistoryEntry::text).toList());
    assertTrue(newest.hasEarlier());
    assertEquals(
        List.of("Question 1", "Answer 1"),
        earlier.entries().stream().map(HistoryEntry::text).toList());
    assertFalse(earlier.hasEarlier());
    assertEquals(Role.ASSISTANT, earlier.entries().get(1).role());
  }

  @Test
  void aConversationHasATitleAndTags() {
    Conversation conversation = service().start(Map.of("customer", "4711"));
    conversation.rename("Christmas");
    conversation.tag("room", "Blue");
    conversation.tag("customer", null);

    Conversation resumed = service().resume(conversation.id());

    assertEquals("Christmas", resumed.title().orElseThrow());
    assertEquals(Map.of("title", "Christmas", "room", "Blue"), resumed.tags());
  }

  @Test
  void aConversationThatIsNoMoreCannotBeResumed() {
    Conversation conversation = service().start();
    conversation.delete();
    assertThrows(ObjectNotFoundException.class, () -> service().resume(conversation.id()));
  }

  @Test
  void aRunKnowsItsThread() {
    List<Run> started = new ArrayList<>();
    Conversation conversation = service().start();
    conversation.ask(
        Question.of("Hello"),
        new ReplyListener() {
          @Override
          public void onStart(Run run) {
            started.add(run);
          }
        });
    assertEquals(conversation.id(), started.get(0).threadId());
    assertEquals(1, started.size());
  }
}
