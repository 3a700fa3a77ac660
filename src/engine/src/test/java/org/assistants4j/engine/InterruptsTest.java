package org.assistants4j.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assistants4j.api.Assistant;
import org.assistants4j.api.Backend;
import org.assistants4j.api.CreateAssistantRequestBuilder;
import org.assistants4j.api.CreateMessageRequest;
import org.assistants4j.api.CreateRunRequest;
import org.assistants4j.engine.store.FolderFileStore;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Callers that are interrupted, as by {@code @Timeout}, with a database in a file of H2. */
class InterruptsTest {
  private static final int CALLERS = 6;
  private static final int ROUNDS = 20;

  @TempDir Path folder;

  private final AtomicInteger done = new AtomicInteger();

  @Test
  void callersThatAreInterruptedAllTheTimeLeaveTheDatabaseWhole() throws Exception {
    try (Engine engine = engine()) {
      Backend api = engine.tenant("default");
      Assistant assistant =
          api.assistants().create(CreateAssistantRequestBuilder.builder().model("any").build());
      List<Thread> callers =
          IntStream.range(0, CALLERS)
              .mapToObj(i -> new Thread(() -> converse(api, assistant)))
              .toList();
      CountDownLatch over = interrupting(callers);
      for (Thread caller : callers) {
        caller.join();
      }
      over.countDown();
      assertEquals(CALLERS * ROUNDS, done.get());
      assertEquals("any", api.assistants().retrieve(assistant.id()).model());
    }
  }

  private void converse(Backend api, Assistant assistant) {
    for (int i = 0; i < ROUNDS; i++) {
      String thread = api.threads().create(null).id();
      api.messages().create(thread, CreateMessageRequest.user("Hello"));
      api.runs().create(thread, CreateRunRequest.of(assistant.id()));
      if (api.runs().list(thread, 1, "desc", null, null).data().size() == 1) {
        done.incrementAndGet();
      }
    }
  }

  /** Interrupts one after the other until the latch is open. */
  private static CountDownLatch interrupting(List<Thread> callers) {
    CountDownLatch over = new CountDownLatch(1);
    Thread interrupter =
        new Thread(
            () -> {
              for (int i = 0; over.getCount() > 0; i++) {
                callers.get(i % callers.size()).interrupt();
                Thread.yield();
              }
            });
    callers.forEach(Thread::start);
    interrupter.start();
    return over;
  }

  private Engine engine() {
    JdbcDataSource dataSource = new JdbcDataSource();
    dataSource.setURL("jdbc:h2:file:" + folder + "/db;LOCK_TIMEOUT=10000;WRITE_DELAY=0");
    Engine engine =
        new Engine(
            new Engine.Surroundings(
                dataSource,
                new FolderFileStore(folder.resolve("files")),
                new ScriptedModel(),
                Clock.systemUTC()),
            EngineLimits.DEFAULT);
    engine.start();
    return engine;
  }
}
