package org.assistants4j.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.ArrayList;
import java.util.List;
import org.assistants4j.api.LastError;
import org.assistants4j.api.MessageDelta;
import org.assistants4j.api.RunBuilder;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.RunStatus;
import org.assistants4j.service.Conversation;
import org.assistants4j.service.Question;
import org.junit.jupiter.api.Test;

class ChatStreamTest {
  private final FakeServer server = new FakeServer();
  private final List<String> sent = new ArrayList<>();
  private final Asks asks = new Asks();
  private final Conversation conversation = server.service().start();
  private final Ask ask = asks.begin(conversation.id(), "q-1");
  private final String started =
      "started {\"id\":\"q-1\",\"conversation\":\""
          + Handles.ofConversation(conversation.id())
          + "\"}";

  private final Outlet outlet =
      new Outlet() {
        @Override
        public void send(String event, String json) {
          sent.add(event + " " + json);
        }

        @Override
        public void close() {
          sent.add("closed");
        }
      };

  private void stream(RunEvent... events) {
    server.script(events);
    Answering answering =
        new Answering(
            conversation,
            Question.of("Hello"),
            ask,
            new Answers(new FileCards(server.backend().files())),
            () -> sent.add("first words"));
    new ChatStream(answering, outlet).run();
  }

  private static RunEvent at(RunStatus status, LastError error) {
    return RunEvent.OfRun.status(
        RunBuilder.builder().id("run_1").status(status).lastError(error).build());
  }

  private static RunEvent delta(String text) {
    return new RunEvent.OfMessageDelta(MessageDelta.text("msg_1", text, null));
  }

  @Test
  void anAnswerIsStartedTheDeltasAndDone() {
    stream(delta("Good "), delta("\"day\""), at(RunStatus.COMPLETED, null));
    assertEquals(
        List.of(
            started,
            "delta {\"text\":\"Good \"}",
            "first words",
            "delta {\"text\":\"\\\"day\\\"\"}",
            "done {\"id\":\"q-1\",\"reply\":\"Good \\\"day\\\"\",\"status\":\"complete\","
                + "\"citations\":[],\"files\":[],\"tools\":[]}",
            "closed"),
        sent);
    assertFalse(asks.isAsking(conversation.id()));
  }

  @Test
  void aFailedRunEndsWithItsReason() {
    stream(delta("Go"), at(RunStatus.FAILED, new LastError("server_error", "No model.")));
    assertEquals(
        List.of(
            "error {\"message\":\"No model.\",\"code\":\"run_failed\",\"retry\":true}", "closed"),
        sent.subList(3, 5));
  }

  @Test
  void aRunThatWasCancelledEndsWithWhatWasSaid() {
    stream(delta("Go"), at(RunStatus.CANCELLED, null));
    assertEquals(
        "done {\"id\":\"q-1\",\"reply\":\"Go\",\"status\":\"stopped\","
            + "\"citations\":[],\"files\":[],\"tools\":[]}",
        sent.get(3));
  }

  @Test
  void whatWasStoppedBeforeIsNotAsked() {
    asks.stop(conversation.id(), "q-1");
    stream();
    assertEquals(
        List.of(
            started,
            "done {\"id\":\"q-1\",\"reply\":\"\",\"status\":\"stopped\","
                + "\"citations\":[],\"files\":[],\"tools\":[]}",
            "closed"),
        sent);
    assertFalse(Thread.interrupted());
  }

  @Test
  void anythingElseEndsWithAnErrorThatSaysNothingOfItself() {
    stream(new RunEvent.OfMessage("thread.message.completed", null));
    assertEquals(
        List.of(
            started,
            "error {\"message\":\"Something went wrong here.\",\"code\":\"internal_error\","
                + "\"retry\":true}",
            "closed"),
        sent);
    assertFalse(asks.isAsking(conversation.id()));
  }
}
