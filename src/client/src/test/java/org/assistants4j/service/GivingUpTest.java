package org.assistants4j.service;

import static org.assistants4j.service.Events.at;
import static org.assistants4j.service.Events.completed;
import static org.assistants4j.service.Events.requires;
import static org.assistants4j.service.Events.said;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.RequiredAction.FunctionCall;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.RunStatus;
import org.assistants4j.function.Function;
import org.assistants4j.function.Functions;
import org.junit.jupiter.api.Test;

/** No way out of a question leaves its run active. */
class GivingUpTest {
  private final FakeBackend backend = new FakeBackend();
  private final Conversation conversation = conversation(Map.of());

  public static class Weather {
    @Function
    public String getWeather() {
      throw new StackOverflowError("too deep");
    }
  }

  private Conversation conversation(Map<String, String> config) {
    return AssistantServices.of(backend, Settings.service(config), Functions.of(new Weather()))
        .standard()
        .start();
  }

  private void assertCancelled() {
    assertEquals(
        List.of("cancel run_1"),
        backend.calls.stream().filter(call -> call.startsWith("cancel")).toList());
  }

  @Test
  void whoIsInterruptedBeforeTheRunIsToldOfCancelsIt() {
    backend.thenAfter(Thread.currentThread()::interrupt, at(RunStatus.QUEUED));

    assertThrows(CancellationException.class, () -> conversation.ask("Hello"));
    assertTrue(Thread.interrupted());
    assertCancelled();
  }

  @Test
  void aListenerThatThrowsAtTheStartCancelsTheRun() {
    backend.thenSilence(at(RunStatus.QUEUED));
    RuntimeException thrown = new IllegalStateException("mine");
    ReplyListener listener =
        new ReplyListener() {
          @Override
          public void onStart(Run run) {
            throw thrown;
          }
        };

    assertSame(
        thrown,
        assertThrows(
            RuntimeException.class, () -> conversation.ask(Question.of("Hello"), listener)));
    assertCancelled();
  }

  @Test
  void aListenerThatThrowsAnErrorCancelsTheRun() {
    backend.then(at(RunStatus.QUEUED), Events.delta("msg_1", "Hi"));

    assertThrows(
        AssertionError.class,
        () ->
            conversation.ask(
                "Hello",
                piece -> {
                  throw new AssertionError(piece);
                }));
    assertCancelled();
  }

  @Test
  void aBrokenStreamCancelsTheRun() {
    backend.thenBreak(ApiException.badRequest("Gone."), at(RunStatus.QUEUED));

    assertThrows(ApiException.class, () -> conversation.ask("Hello"));
    assertCancelled();
  }

  @Test
  void anErrorEventCancelsTheRun() {
    backend.then(
        at(RunStatus.QUEUED), new RunEvent.Error(ApiException.badRequest("Out of order.").error()));

    assertThrows(ApiException.class, () -> conversation.ask("Hello"));
    assertCancelled();
  }

  @Test
  void aStreamThatBreaksBeforeTheRunIsNotWaitedFor() {
    backend.thenBreak(ApiException.badRequest("Gone."));

    assertEquals(
        "Gone.", assertThrows(ApiException.class, () -> conversation.ask("Hello")).getMessage());
    assertEquals(List.of("create assistant"), backend.calls);
  }

  @Test
  void aRunThatDoesNotSayWhatItRequiresIsCancelled() {
    backend.then(at(RunStatus.REQUIRES_ACTION), new RunEvent.Done());

    assertEquals(502, assertThrows(ApiException.class, () -> conversation.ask("Hello")).status());
    assertCancelled();
  }

  @Test
  void outputsThatAreRefusedCancelTheRun() {
    backend
        .then(requires(new FunctionCall("call_1", "get_time", "{}")))
        .thenRefuse(ApiException.badRequest("Not expected."));

    assertThrows(ApiException.class, () -> conversation.ask("Hello"));
    assertCancelled();
  }

  @Test
  void aRunThatHasEndedIsNotCancelled() {
    backend.then(at(RunStatus.FAILED));

    assertThrows(RunFailedException.class, () -> conversation.ask("Hello"));
    assertEquals(List.of("create assistant"), backend.calls);
  }

  @Test
  void anErrorOfAFunctionIsToldToTheModelAndTheRunGoesOn() {
    backend
        .then(requires(new FunctionCall("call_1", "get_weather", "{}")))
        .then(completed(said("msg_1", "Never mind.")));

    assertEquals("Never mind.", conversation.ask("Weather?").text());
    String told = backend.submitted.get(0).toolOutputs().get(0).output();
    assertTrue(told.startsWith("{\"error\":"), told);
    assertFalse(told.contains("too deep"), told);
  }

  @Test
  void theTurnIsFreeAgainAfterEachOfThem() {
    backend
        .thenBreak(ApiException.badRequest("Gone."), at(RunStatus.QUEUED))
        .then(completed(said("msg_1", "Here.")));

    assertThrows(ApiException.class, () -> conversation.ask("Hello"));
    assertEquals("Here.", conversation.ask(Question.of("Hi").whenBusy(WhenBusy.REJECT)).text());
  }
}
