package org.assistants4j.liberty.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import org.assistants4j.engine.model.StubReply;
import org.assistants4j.service.Conversation;
import org.assistants4j.service.Question;
import org.assistants4j.service.Reply;
import org.assistants4j.service.ReplyListener;
import org.assistants4j.service.ToolActivity;
import org.junit.jupiter.api.Test;

/** Functions that the model calls. */
abstract class FunctionsContract extends AskingContract {

  @Test
  void theFunctionsOfOneRoundRunTogether() {
    tools.meeting = new CyclicBarrier(2);
    model()
        .then(
            StubReply.calls(
                StubReply.call(0, "call_a", "weather"),
                StubReply.arguments(0, "{\"city\":\"Rome\"}"),
                StubReply.call(1, "call_b", "weather"),
                StubReply.arguments(1, "{\"city\":\"Bern\"}")))
        .then(StubReply.text("Sunny."));

    assertEquals("Sunny.", service().start().ask("Weather in Rome and Bern?").text());

    String told = lastRequest().getJsonArray("messages").toString();
    assertTrue(told.contains("Rome: sun") && told.contains("Bern: sun"), told);
  }

  @Test
  void functionsAreCalledRoundAfterRoundAndTold() {
    model()
        .then(call("weather", "{\"city\":\"Rome\"}"))
        .then(call("book", "{\"room\":\"Blue\",\"nights\":2}"))
        .then(StubReply.text("Booked."));
    List<ToolActivity> told = new ArrayList<>();

    Reply reply = service().start().ask(Question.of("Book."), toolsInto(told));

    assertEquals("Booked.", reply.text());
    assertEquals(List.of("Blue"), tools.booked);
    assertEquals(
        List.of("weather", "weather", "book", "book"),
        told.stream().map(ToolActivity::name).toList());
    assertEquals(List.of(false, true, false, true), told.stream().map(ToolActivity::done).toList());
    assertEquals(3, reply.steps().size());
  }

  private static ReplyListener toolsInto(List<ToolActivity> told) {
    return new ReplyListener() {
      @Override
      public void onTool(ToolActivity activity) {
        told.add(activity);
      }
    };
  }

  @Test
  void whatAFunctionRefusesIsToldToTheModel() {
    model().then(call("book", "{\"room\":\"Blue\",\"nights\":99}")).then(StubReply.text("Oh."));

    service().start().ask("Book for 99 nights.");

    String told = lastRequest().getJsonArray("messages").toString();
    assertTrue(told.contains("Nobody stays for 99 nights."), told);
  }

  @Test
  void aFunctionThatTheAssistantDoesNotNameIsNotCalled() {
    model().then(call("secret", "{}")).then(StubReply.text("Never mind."));

    assertEquals("Never mind.", service().start().ask("Tell me.").text());

    assertEquals(List.of(), tools.booked);
    assertFalse(lastRequest().getJsonArray("tools").toString().contains("secret"));
  }

  @Test
  void aFunctionCannotAskTheConversationThatWaitsForIt() {
    model().then(call("book", "{\"room\":\"Blue\",\"nights\":1}")).then(StubReply.text("Done."));
    Conversation conversation = service().start();
    List<String> refused = new ArrayList<>();
    tools.whileBooking =
        () ->
            refused.add(
                assertThrows(IllegalStateException.class, () -> conversation.ask("Again?"))
                    .getMessage());

    conversation.ask("Book.");

    assertEquals(
        List.of("A function cannot ask the conversation that waits for it; it may start another."),
        refused);
  }
}
