package org.assistants4j.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.assistants4j.api.CreateMessageRequest;
import org.assistants4j.api.CreateRunRequest;
import org.assistants4j.api.FunctionDefinition;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.RunStatus;
import org.assistants4j.api.SubmitToolOutputsRequest;
import org.assistants4j.api.SubmitToolOutputsRequest.ToolOutput;
import org.assistants4j.api.ThreadBusyException;
import org.assistants4j.api.Tool;
import org.assistants4j.engine.model.StubReply;
import org.junit.jupiter.api.Test;

/** What every backend keeps of runs that somebody else follows. */
public abstract class FollowContract extends RunsContract {
  @Test
  void aRunThatWaitsForOutputsIsFollowedToItsEnd() {
    Run waiting = waiting();
    Heard heard = Heard.on(api().runStreams().follow(waiting.threadId(), waiting.id()));
    api()
        .runs()
        .submitToolOutputs(
            waiting.threadId(),
            waiting.id(),
            new SubmitToolOutputsRequest(List.of(new ToolOutput("call_a", "21"))));
    List<RunEvent> events = heard.toTheEnd();
    assertEndsWith("thread.run.completed", events);
    assertFalse(Heard.names(events).contains("thread.run.requires_action"));
    assertEquals(api().runs().retrieve(waiting.threadId(), waiting.id()), Heard.run(events));
  }

  @Test
  void aCancelledRunIsFollowedToItsEnd() {
    Run waiting = waiting();
    Heard heard = Heard.on(api().runStreams().follow(waiting.threadId(), waiting.id()));
    api().runs().cancel(waiting.threadId(), waiting.id());
    assertEndsWith("thread.run.cancelled", heard.toTheEnd());
  }

  @Test
  void aRunThatHasEndedTellsItsLastEventAtOnce() {
    Run ended = Heard.run(stream(run()));
    List<RunEvent> events = Heard.all(api().runStreams().follow(ended.threadId(), ended.id()));
    assertEquals(List.of("thread.run.completed", "done"), Heard.names(events));
    assertEquals(ended, Heard.run(events));
  }

  @Test
  void aRunThatIsNotThereCannotBeFollowed() {
    String thread = thread("Hi");
    AssertionError failed =
        assertThrows(
            AssertionError.class,
            () -> {
              try {
                Heard.all(api().runStreams().follow(thread, "run_none"));
              } catch (RuntimeException refused) {
                throw new AssertionError(refused);
              }
            });
    assertEquals("No run found with id 'run_none'.", failed.getCause().getMessage());
  }

  @Test
  void aBusyThreadNamesItsActiveRun() {
    Run waiting = waiting();
    String thread = waiting.threadId();
    for (Runnable refused :
        List.<Runnable>of(
            () -> api().runs().create(thread, CreateRunRequest.of(waiting.assistantId())),
            () -> api().messages().create(thread, CreateMessageRequest.user("More")))) {
      assertEquals(
          Optional.of(waiting.id()),
          assertThrows(ThreadBusyException.class, refused::run).activeRun());
    }
  }

  private Run waiting() {
    model().then(StubReply.calls(StubReply.call(0, "call_a", "time")));
    Run waiting =
        Heard.run(
            stream(
                run()
                    .tools(
                        List.of(new Tool.Function(new FunctionDefinition("time", null, null))))));
    assertEquals(RunStatus.REQUIRES_ACTION, waiting.status());
    return waiting;
  }

  private static void assertEndsWith(String last, List<RunEvent> events) {
    List<String> names = Heard.names(events);
    assertEquals(List.of(last, "done"), names.subList(names.size() - 2, names.size()));
  }
}
