package org.assistants4j.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import org.assistants4j.api.Assistant;
import org.assistants4j.api.CreateRunRequest;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.RunStatus;
import org.assistants4j.engine.AtOnce;
import org.assistants4j.engine.EngineRig;
import org.assistants4j.engine.Heard;
import org.assistants4j.engine.Waiting;
import org.assistants4j.engine.model.ChatCompletionsModel;
import org.assistants4j.engine.model.ModelSettings;
import org.assistants4j.engine.model.SocketModelServer;
import org.assistants4j.engine.model.StubReply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A thousand runs, cancelled in one state or another, leave nothing behind. */
class CancelStormTest {
  private static final int CLIENTS = 8;
  private static final int RUNS_EACH = 125;

  private SocketModelServer model;
  private EngineRig rig;
  private Assistant assistant;

  @BeforeEach
  void start(@TempDir Path folder) {
    model = new SocketModelServer(CancelStormTest::reply);
    ModelSettings settings = new ModelSettings(model.url(), null, "stub");
    rig = new EngineRig(folder, new ChatCompletionsModel(settings), Clock.systemUTC());
    assistant = rig.assistant(EngineRig.function("weather"));
  }

  @AfterEach
  void stop() {
    rig.close();
    model.close();
  }

  private static StubReply reply(String request) {
    if (request.contains("be silent")) {
      return StubReply.silent();
    } else if (request.contains("begin")) {
      return StubReply.silentAfter("Half", " an");
    } else if (request.contains("call")) {
      return StubReply.calls(StubReply.call(0, "call_1", "weather"), StubReply.arguments(0, "{}"));
    }
    return StubReply.text("Hello");
  }

  /** What a run is asked, and the event after which it is cancelled. */
  private enum Moment {
    QUEUED("be silent", "thread.run.queued"),
    SILENT("be silent", "thread.run.in_progress"),
    TALKING("begin", "thread.message.delta+"),
    WAITING("call", "thread.run.requires_action");

    final String question;
    final String event;

    Moment(String question, String event) {
      this.question = question;
      this.event = event;
    }
  }

  @Test
  void aThousandCancelledRunsLeaveNeitherThreadsNorConnectionsNorStreams() {
    AtOnce.all(CLIENTS, client -> cancelled(client, 8));
    settle();
    long before = threads();
    AtOnce.all(CLIENTS, client -> cancelled(client, RUNS_EACH));
    settle();
    assertEquals(0, rig.engine().runs().openStreams());
    Waiting.until(CancelStormTest::threads, now -> now <= before);
    assertTrue(model.answered() > CLIENTS * RUNS_EACH / 2, model.answered() + " requests");
  }

  /** Until no run executes and no connection to the model is open. */
  private void settle() {
    Waiting.until(() -> rig.engine().runs().executing(), none -> none == 0);
    Waiting.until(model::open, none -> none == 0);
  }

  private int cancelled(int client, int runs) {
    for (int i = 0; i < runs; i++) {
      cancel(Moment.values()[(client + i) % Moment.values().length]);
    }
    return runs;
  }

  private void cancel(Moment moment) {
    String thread = rig.thread(moment.question);
    Heard stream =
        Heard.on(rig.api().runStreams().create(thread, CreateRunRequest.of(assistant.id())));
    stream.until(moment.event);
    Run run = rig.api().runs().list(thread, null, null, null, null).data().get(0);
    rig.api().runs().cancel(thread, run.id());
    List<RunEvent> events = stream.toTheEnd();
    Run ended = Waiting.until(() -> rig.run(thread, run.id()), seen -> seen.status().ended());
    assertEquals(RunStatus.CANCELLED, ended.status(), moment::name);
    if (moment != Moment.WAITING) {
      List<String> names = Heard.names(events);
      assertEquals(
          List.of("thread.run.cancelled", "done"), names.subList(names.size() - 2, names.size()));
    }
  }

  /** Threads that do something; those that executors keep for later do not. */
  private static long threads() {
    return Thread.getAllStackTraces().values().stream()
        .filter(
            stack ->
                Arrays.stream(stack).noneMatch(frame -> frame.getMethodName().equals("getTask")))
        .count();
  }
}
