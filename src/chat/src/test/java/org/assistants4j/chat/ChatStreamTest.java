package org.assistants4j.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.assistants4j.api.LastError;
import org.assistants4j.api.MessageDelta;
import org.assistants4j.api.RunBuilder;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.RunStatus;
import org.junit.jupiter.api.Test;

class ChatStreamTest {
  private final FakeServer server = new FakeServer();
  private final List<String> sent = new ArrayList<>();

  private void stream(RunEvent... events) {
    server.script(events);
    Outlet outlet =
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
    new ChatStream(server.service().start(), new ChatMessage("Hello"), outlet).run();
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
            "started {}",
            "delta {\"text\":\"Good \"}",
            "delta {\"text\":\"\\\"day\\\"\"}",
            "done {\"reply\":\"Good \\\"day\\\"\"}",
            "closed"),
        sent);
  }

  @Test
  void aFailedRunEndsWithItsReason() {
    stream(delta("Go"), at(RunStatus.FAILED, new LastError("server_error", "No model.")));
    assertEquals(
        List.of(
            "started {}", "delta {\"text\":\"Go\"}", "error {\"message\":\"No model.\"}", "closed"),
        sent);
  }

  @Test
  void anythingElseEndsWithAnErrorThatSaysNothingOfItself() {
    stream(new RunEvent.OfMessage("thread.message.completed", null));
    assertEquals(
        List.of("started {}", "error {\"message\":\"Something went wrong here.\"}", "closed"),
        sent);
  }
}
