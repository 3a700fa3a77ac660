package org.assistants4j.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.assistants4j.api.CreateRunRequest;
import org.assistants4j.api.Message;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.RunStatus;
import org.assistants4j.engine.Engine;
import org.assistants4j.engine.EngineRig;
import org.assistants4j.engine.Heard;
import org.assistants4j.engine.ScriptedModel;
import org.assistants4j.engine.Waiting;
import org.assistants4j.engine.WithEngine;
import org.assistants4j.engine.model.ModelCancelledException;
import org.junit.jupiter.api.Test;

class RunLifeTest extends WithEngine {
  @Test
  void aRunThatExecutesExpiresWithWhatItHasSaid() {
    CountDownLatch said = new CountDownLatch(1);
    model.saysAndFallsSilent("Half", said);
    String thread = rig.thread("Hi");
    Heard stream =
        Heard.on(rig.api().runStreams().create(thread, CreateRunRequest.of(rig.assistant().id())));
    ScriptedModel.await(said);
    clock.forward(Duration.ofMinutes(11));
    List<RunEvent> events = stream.toTheEnd();
    assertEquals(RunStatus.EXPIRED, Heard.run(events).status());
    Message partial = newest(thread);
    assertEquals("run_expired", partial.incompleteDetails().reason());
    assertEquals("Half", partial.text());
  }

  @Test
  void aRunThatIsBeingCancelledEndsCancelledThoughItsTimeIsOver() {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch late = new CountDownLatch(1);
    model.then(
        (to, cancellation) -> {
          asked.countDown();
          ScriptedModel.await(late);
          throw new ModelCancelledException();
        });
    String thread = rig.thread("Hi");
    Run run = rig.api().runs().create(thread, CreateRunRequest.of(rig.assistant().id()));
    ScriptedModel.await(asked);
    rig.api().runs().cancel(thread, run.id());
    clock.forward(Duration.ofMinutes(11));
    late.countDown();
    assertEquals(RunStatus.CANCELLED, ended(thread, run).status());
  }

  @Test
  void aRunThatWaitsForOutputsExpiresAndFreesItsThread() {
    model.calls("call_1", "weather", "{}");
    String assistant = rig.assistant(EngineRig.function("weather")).id();
    String thread = rig.thread("Hi");
    Run waiting = Heard.run(rig.stream(thread, assistant));
    clock.forward(Duration.ofMinutes(11));
    assertEquals(RunStatus.EXPIRED, ended(thread, waiting).status());
    assertEquals(RunStatus.COMPLETED, Heard.run(rig.stream(thread, assistant)).status());
  }

  @Test
  void aRunThatAStopInterruptedGoesOnAtTheNextStart() {
    CountDownLatch said = new CountDownLatch(1);
    model.saysAndFallsSilent("Lost", said).says("Whole answer");
    String thread = rig.thread("Hi");
    Run run = rig.api().runs().create(thread, CreateRunRequest.of(rig.assistant().id()));
    ScriptedModel.await(said);
    String begun = newest(thread).id();
    rig.restart();
    Run ended = ended(thread, run);
    assertEquals(RunStatus.COMPLETED, ended.status());
    Message answer = newest(thread);
    assertEquals("Whole answer", answer.text());
    assertEquals(begun, answer.id(), "the message that was begun is the one that is completed");
    assertEquals(2, rig.api().messages().list(thread, null, null, null, null, null).data().size());
  }

  @Test
  void aStreamOnOneNodeTellsARunThatAnotherExecutes() {
    model.says("Hello", " world");
    String assistant = rig.assistant().id();
    String thread = rig.thread("Hi");
    try (Engine other = rig.newEngine(model)) {
      // Only the first node executes; the second follows by the journal alone.
      other.runs().watch();
      List<RunEvent> events =
          Heard.all(
              other.tenant("default").runStreams().create(thread, CreateRunRequest.of(assistant)));
      assertEquals(Heard.answered("thread.run.created", "thread.run.queued"), Heard.names(events));
      assertEquals("Hello world", Heard.text(events));
    }
  }

  @Test
  void aRunOnOneNodeIsCancelledThroughAnother() {
    CountDownLatch said = new CountDownLatch(1);
    model.saysAndFallsSilent("", said);
    String thread = rig.thread("Hi");
    Run run = rig.api().runs().create(thread, CreateRunRequest.of(rig.assistant().id()));
    ScriptedModel.await(said);
    try (Engine other = rig.newEngine(model)) {
      other.tenant("default").runs().cancel(thread, run.id());
      assertEquals(RunStatus.CANCELLED, ended(thread, run).status());
    }
  }

  @Test
  void theJournalOfAnEndedRunIsDroppedWhenItsTimeIsOver() {
    Run run = Heard.run(rig.stream(rig.thread("Hi"), rig.assistant().id()));
    assertTrue(rig.journal(run.id()) > 0);
    clock.forward(Duration.ofMinutes(11));
    Waiting.until(() -> rig.journal(run.id()), entries -> entries == 0);
  }

  @Test
  void aThreadDeletedUnderItsRunEndsTheStream() {
    CountDownLatch said = new CountDownLatch(1);
    model.saysAndFallsSilent("Half", said);
    String thread = rig.thread("Hi");
    Heard stream =
        Heard.on(rig.api().runStreams().create(thread, CreateRunRequest.of(rig.assistant().id())));
    ScriptedModel.await(said);
    rig.api().threads().delete(thread);
    List<String> names = Heard.names(stream.toTheEnd());
    assertEquals(List.of("error", "done"), names.subList(names.size() - 2, names.size()));
  }

  @Test
  void nothingIsLeftOfStreamsAndExecutionsThatEnded() {
    Heard.all(
        rig.api().runStreams().create(rig.thread("Hi"), CreateRunRequest.of(rig.assistant().id())));
    assertEquals(0, rig.engine().runs().openStreams());
    assertTrue(rig.engine().runs().executing() <= 1, "the run that just ended may be leaving");
  }

  private Run ended(String thread, Run run) {
    return Waiting.until(() -> rig.run(thread, run.id()), it -> it.status().ended());
  }

  private Message newest(String thread) {
    return rig.api().messages().list(thread, 1, null, null, null, null).data().get(0);
  }
}
