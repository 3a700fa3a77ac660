package org.assistants4j.service;

import static org.assistants4j.service.Events.at;
import static org.assistants4j.service.Events.completed;
import static org.assistants4j.service.Events.requires;
import static org.assistants4j.service.Events.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.assistants4j.api.ApiError;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.ContentPart;
import org.assistants4j.api.Message;
import org.assistants4j.api.RequiredAction.FunctionCall;
import org.assistants4j.api.Role;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.RunStatus;
import org.assistants4j.api.SubmitToolOutputsRequest.ToolOutput;
import org.assistants4j.function.Function;
import org.assistants4j.function.Functions;
import org.assistants4j.function.Param;
import org.junit.jupiter.api.Test;

class ConversationTest {
  private final FakeBackend backend = new FakeBackend();
  private final List<String> tokens = new ArrayList<>();

  public static class Weather {
    @Function
    public String getWeather(@Param(name = "city") String city) {
      return city + ": sun";
    }
  }

  private Conversation conversation() {
    return conversation(Map.of());
  }

  private Conversation conversation(Map<String, String> config) {
    return AssistantServices.of(backend, Settings.service(config), Functions.of(new Weather()))
        .standard()
        .start();
  }

  @Test
  void theAnswerComesInPiecesAndAsAWhole() {
    backend.then(completed(said("msg_1", "Good ", "day.")));
    Reply reply = conversation().ask("Hello", tokens::add);
    assertEquals(List.of("Good ", "day."), tokens);
    assertEquals("Good day.", reply.text());
    assertEquals(RunStatus.COMPLETED, reply.run().status());
    assertEquals(List.of("msg_1"), reply.messages().stream().map(Message::id).toList());
  }

  @Test
  void theQuestionGoesWithTheRun() {
    backend.then(completed(said("msg_1", "Hi")));
    conversation().ask("Hello");
    var request = backend.asked.get(0);
    assertEquals("asst_1", request.assistantId());
    var question = request.additionalMessages().get(0);
    assertEquals(Role.USER, question.role());
    assertEquals(List.of(new ContentPart.Text("Hello")), question.content());
  }

  @Test
  void twoMessagesAreSetApart() {
    backend.then(completed(Stream.concat(said("msg_1", "One."), said("msg_2", "Two."))));
    assertEquals("One.\n\nTwo.", conversation().ask("Hello", tokens::add).text());
    assertEquals("One.\n\nTwo.", String.join("", tokens));
  }

  @Test
  void functionsAreCalledAndAllOutputsSubmittedAtOnce() {
    backend
        .then(
            at(RunStatus.IN_PROGRESS),
            requires(
                new FunctionCall("call_1", "get_weather", "{\"city\":\"Rome\"}"),
                new FunctionCall("call_2", "get_time", "{}")),
            new RunEvent.Done())
        .then(completed(said("msg_1", "Sunny.")));
    assertEquals("Sunny.", conversation().ask("Weather in Rome?").text());
    assertEquals(
        List.of(
            new ToolOutput("call_1", "Rome: sun"),
            new ToolOutput("call_2", "{\"error\":\"There is no function named 'get_time'.\"}")),
        backend.submitted.get(0).toolOutputs());
  }

  @Test
  void functionsMayBeCalledRoundAfterRound() {
    FunctionCall call = new FunctionCall("call_1", "get_weather", "{\"city\":\"Rome\"}");
    backend.then(requires(call)).then(requires(call)).then(completed(said("msg_1", "Sunny.")));
    assertEquals("Sunny.", conversation().ask("Weather?").text());
    assertEquals(2, backend.submitted.size());
  }

  @Test
  void aFailedRunThrowsWithItsReason() {
    backend.then(at(RunStatus.IN_PROGRESS), Events.failed("The model is not there."));
    var failed = assertThrows(RunFailedException.class, () -> conversation().ask("Hello"));
    assertEquals("The model is not there.", failed.getMessage());
    assertEquals(RunStatus.FAILED, failed.run().status());
  }

  @Test
  void anExpiredRunThrowsWithItsStatus() {
    backend.then(at(RunStatus.EXPIRED));
    var failed = assertThrows(RunFailedException.class, () -> conversation().ask("Hello"));
    assertEquals("The run ended: expired.", failed.getMessage());
  }

  @Test
  void anIncompleteRunGivesWhatThereIs() {
    backend.then(Events.delta("msg_1", "Once upon"), at(RunStatus.INCOMPLETE));
    Reply reply = conversation().ask("Tell me all");
    assertEquals("Once upon", reply.text());
    assertEquals(RunStatus.INCOMPLETE, reply.run().status());
  }

  @Test
  void anErrorEventIsThrown() {
    backend.then(
        at(RunStatus.QUEUED),
        new RunEvent.Error(new ApiError("Out of order.", "server_error", null, null)));
    var failed = assertThrows(ApiException.class, () -> conversation().ask("Hello"));
    assertEquals("Out of order.", failed.getMessage());
  }

  @Test
  void aBrokenStreamIsThrown() {
    backend.thenBreak(ApiException.badRequest("Gone."), at(RunStatus.QUEUED));
    assertEquals(
        "Gone.", assertThrows(ApiException.class, () -> conversation().ask("Hello")).getMessage());
  }

  @Test
  void aStreamWithoutALastEventIsThrown() {
    backend.then(at(RunStatus.QUEUED));
    var failed = assertThrows(ApiException.class, () -> conversation().ask("Hello"));
    assertEquals("stream_cut_short", failed.error().code());
  }

  @Test
  void aSilentRunIsCancelledAfterTheTimeout() {
    backend.thenSilence(at(RunStatus.QUEUED));
    Conversation conversation = conversation(Map.of("assistants.timeout.first-token", "PT1S"));
    var failed = assertThrows(ApiException.class, () -> conversation.ask("Hello"));
    assertEquals(504, failed.status());
    assertEquals("The model has said nothing for PT1S.", failed.getMessage());
    assertTrue(backend.calls.contains("cancel run_1"));
  }

  @Test
  void whoIsInterruptedAlreadyAsksNothing() {
    Conversation conversation = conversation();
    Thread.currentThread().interrupt();
    assertThrows(CancellationException.class, () -> conversation.ask("Hello"));
    assertTrue(Thread.interrupted());
    assertEquals(List.of(), backend.asked);
  }

  @Test
  void aDeletedAssistantIsMadeAnew() {
    Conversation conversation = conversation();
    backend.then(completed(said("msg_0", "Hi")));
    conversation.ask("Hello");
    backend.assistants.clear();
    backend
        .thenRefuse(ApiException.notFound("No assistant found with id 'asst_1'."))
        .then(completed(said("msg_1", "Here again.")));
    backend.then(completed(said("msg_2", "Still here.")));
    assertEquals("Here again.", conversation.ask("Hello").text());
    assertEquals(List.of("create assistant", "create assistant"), backend.calls);
    assertEquals("asst_2", backend.asked.get(2).assistantId());
    assertEquals("Still here.", conversation.ask("Hello").text());
  }

  @Test
  void anotherRefusalIsNotTriedAgain() {
    backend.thenRefuse(ApiException.notFound("No thread found with id 'thread_1'."));
    assertThrows(ApiException.class, () -> conversation().ask("Hello"));
    assertEquals(1, backend.asked.size());
  }

  @Test
  void blankTextIsRefusedBeforeAnythingIsAsked() {
    assertThrows(IllegalArgumentException.class, () -> conversation().ask(" \n"));
    assertEquals(List.of(), backend.asked);
  }

  @Test
  void theHistoryIsReadToItsLastPage() {
    for (int i = 1; i <= 5; i++) {
      backend.messages.add(Events.message("msg_" + i, Role.USER, "text " + i));
    }
    List<HistoryEntry> history = conversation().history();
    assertEquals(backend.messages, history.stream().map(HistoryEntry::message).toList());
  }

  @Test
  void onlyARunThatGoesOnIsCancelled() {
    Conversation conversation = conversation();
    assertEquals(Optional.empty(), conversation.cancel());
    backend.runs.add(Events.run(RunStatus.COMPLETED));
    assertEquals(Optional.empty(), conversation.cancel());
    backend.runs.set(0, Events.run(RunStatus.IN_PROGRESS));
    assertEquals(RunStatus.CANCELLING, conversation.cancel().orElseThrow().status());
  }
}
