package org.assistants4j.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.assistants4j.api.CreateRunRequest;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.RunStatus;
import org.assistants4j.api.retry.Pause;
import org.assistants4j.engine.EngineRig;
import org.assistants4j.engine.Heard;
import org.assistants4j.engine.model.ChatCompletionsModel;
import org.assistants4j.engine.model.ModelSettings;
import org.assistants4j.engine.model.StubModelServer;
import org.assistants4j.engine.model.StubReply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs whose model server refuses for the moment. */
class ModelRetriesRunTest {
  private final List<Duration> waited = new CopyOnWriteArrayList<>();
  private final CountDownLatch waiting = new CountDownLatch(1);
  private volatile Pause pause = (time, over) -> waited.add(time);
  private StubModelServer model;
  private EngineRig rig;

  @BeforeEach
  void start(@TempDir Path folder) throws Exception {
    model = new StubModelServer();
    rig =
        new EngineRig(
            folder,
            new ChatCompletionsModel(
                new ModelSettings(model.url(), null, "stub"),
                (time, over) -> pause.await(time, over),
                () -> 0),
            Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    rig.close();
    model.close();
  }

  private void refuses(int times) {
    for (int i = 0; i < times; i++) {
      model.then(StubReply.refusal(429, "Rate limit reached", "Retry-After", "20"));
    }
  }

  @Test
  void theThirdAnswerIsTheRuns() {
    refuses(2);
    List<RunEvent> events = rig.stream(rig.thread("Hi"), rig.assistant().id());
    assertEquals(Heard.answered("thread.run.created", "thread.run.queued"), Heard.names(events));
    assertEquals(3, model.requests().size());
    assertEquals(List.of(Duration.ofSeconds(20), Duration.ofSeconds(20)), waited);
  }

  @Test
  void theThirdRefusalIsTheRunsError() {
    refuses(3);
    Run failed = Heard.run(rig.stream(rig.thread("Hi"), rig.assistant().id()));
    assertEquals(RunStatus.FAILED, failed.status());
    assertEquals("rate_limit_exceeded", failed.lastError().code());
    assertEquals(3, model.requests().size());
  }

  @Test
  void aRunIsCancelledWhileItWaits() throws InterruptedException {
    refuses(1);
    pause =
        (time, over) -> {
          waiting.countDown();
          over.await();
        };
    String thread = rig.thread("Hi");
    Heard heard =
        Heard.on(rig.api().runStreams().create(thread, CreateRunRequest.of(rig.assistant().id())));
    waiting.await();
    String run = rig.api().runs().list(thread, null, null, null, null).data().get(0).id();
    rig.api().runs().cancel(thread, run);
    assertEquals(RunStatus.CANCELLED, Heard.run(heard.toTheEnd()).status());
    assertEquals(1, model.requests().size());
  }
}
