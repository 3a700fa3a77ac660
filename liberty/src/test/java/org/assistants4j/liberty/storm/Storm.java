package org.assistants4j.liberty.storm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assistants4j.api.Backend;
import org.assistants4j.engine.AtOnce;
import org.assistants4j.function.Functions;
import org.assistants4j.service.AssistantServices;
import org.assistants4j.service.Conversation;
import org.assistants4j.service.HistoryEntry;
import org.assistants4j.service.Insides;
import org.assistants4j.service.ServiceSettings;

/** Many conversations at once, each of which must get its own answers. */
final class Storm implements AutoCloseable {
  /** Fewer than there are conversations, as in a container: the rest is called by who asks. */
  private static final int FUNCTION_THREADS = 8;

  private final ExecutorService threads = Executors.newFixedThreadPool(FUNCTION_THREADS);
  private final Lookups lookups = new Lookups();
  private final AssistantServices services;
  private final int turns;

  Storm(Backend backend, int turns) {
    this.turns = turns;
    var config = Map.of("assistants.assistant.tools", "owner, rooms");
    services =
        AssistantServices.of(
            backend,
            new ServiceSettings(
                new SmallRyeConfigBuilder()
                    .withSources(new PropertiesConfigSource(config, "storm", 100))
                    .build()),
            Functions.of(lookups).on(threads));
  }

  /**
   * Holds so many conversations at once, deletes them, and returns how long each turn took, in ms.
   */
  double[] hold(int conversations) {
    return AtOnce.all(conversations, this::conversation).stream()
        .flatMap(List::stream)
        .mapToDouble(Double::doubleValue)
        .toArray();
  }

  private List<Double> conversation(int number) {
    String token = "guest-" + number;
    Conversation conversation = services.standard().start();
    lookups.expect(conversation.id(), token);
    List<Double> took = new ArrayList<>();
    for (int turn = 1; turn <= turns; turn++) {
      long began = System.nanoTime();
      String answer = conversation.ask(DerivingModel.question(token, turn)).text();
      took.add((System.nanoTime() - began) / 1e6);
      assertEquals(DerivingModel.answer(token, turn), answer);
    }
    assertEquals(said(token), conversation.history().stream().map(HistoryEntry::text).toList());
    conversation.delete();
    lookups.forget(conversation.id());
    return took;
  }

  private List<String> said(String token) {
    return IntStream.rangeClosed(1, turns)
        .boxed()
        .flatMap(
            turn ->
                Stream.of(DerivingModel.question(token, turn), DerivingModel.answer(token, turn)))
        .toList();
  }

  /** Threads on which somebody still asks, or waits to. */
  int busyThreads() {
    return Insides.busyThreads(services);
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
