package org.assistants4j.liberty.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.assistants4j.api.Backend;
import org.assistants4j.api.Run;
import org.assistants4j.engine.Engine;
import org.assistants4j.engine.EngineLimits;
import org.assistants4j.engine.Waiting;
import org.assistants4j.engine.model.OfflineModel;
import org.assistants4j.engine.store.FolderFileStore;
import org.assistants4j.function.Functions;
import org.assistants4j.service.AssistantService;
import org.assistants4j.service.AssistantServices;
import org.assistants4j.service.Conversation;
import org.assistants4j.service.ServiceSettings;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many who ask, interrupted at any moment, with the engine in this process and H2 in a file. */
class InterruptedAsksTest {
  private static final int CALLERS = 6;
  private static final int ROUNDS = 12;

  @TempDir Path folder;

  private final Queue<String> threads = new ConcurrentLinkedQueue<>();
  private final Queue<Throwable> wrong = new ConcurrentLinkedQueue<>();
  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicInteger interrupted = new AtomicInteger();

  @Test
  void whateverMomentItIsNoRunStaysActiveAndTheDatabaseGoesOn() throws Exception {
    try (Engine engine = engine()) {
      Backend backend = engine.tenant("default");
      AssistantService service = service(backend);
      service.assistant();
      interrupt(
          IntStream.range(0, CALLERS).mapToObj(i -> new Thread(() -> converse(service))).toList());

      System.out.println(answered + " answered, " + interrupted + " interrupted");
      assertEquals(List.of(), List.copyOf(wrong));
      assertTrue(interrupted.get() > 0, "Nobody was interrupted.");
      for (String thread : threads) {
        Waiting.until(
            () -> backend.runs().list(thread, 100, "desc", null, null).data(),
            runs -> runs.stream().map(Run::status).allMatch(status -> status.ended()));
      }
      assertTrue(service.start().ask("Still there?").text().startsWith("You wrote"));
    }
  }

  private void converse(AssistantService service) {
    for (int i = 0; i < ROUNDS; i++) {
      try {
        Conversation conversation = service.start();
        threads.add(conversation.id());
        conversation.ask("Good morning");
        conversation.history();
        answered.incrementAndGet();
      } catch (CancellationException expected) {
        interrupted.incrementAndGet();
      } catch (RuntimeException unexpected) {
        wrong.add(unexpected);
      }
      // The next one is asked in peace at first.
      Thread.interrupted();
    }
  }

  private static void interrupt(List<Thread> callers) {
    Random random = new Random(7);
    callers.forEach(Thread::start);
    while (callers.stream().anyMatch(Thread::isAlive)) {
      callers.get(random.nextInt(callers.size())).interrupt();
      LockSupport.parkNanos(random.nextInt(100_000_000));
    }
  }

  private static AssistantService service(Backend backend) {
    var source = new PropertiesConfigSource(Map.of("assistants.assistant.tools", "none"), "t", 100);
    return AssistantServices.of(
            backend,
            new ServiceSettings(new SmallRyeConfigBuilder().withSources(source).build()),
            Functions.of())
        .standard();
  }

  private Engine engine() {
    JdbcDataSource dataSource = new JdbcDataSource();
    dataSource.setURL("jdbc:h2:file:" + folder + "/db;LOCK_TIMEOUT=10000;WRITE_DELAY=0");
    Engine engine =
        new Engine(
            new Engine.Surroundings(
                dataSource,
                new FolderFileStore(folder.resolve("files")),
                new OfflineModel(),
                Clock.systemUTC()),
            EngineLimits.DEFAULT);
    engine.start();
    return engine;
  }
}
