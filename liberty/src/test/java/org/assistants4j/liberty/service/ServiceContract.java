package org.assistants4j.liberty.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.assistants4j.api.Backend;
import org.assistants4j.engine.Waiting;
import org.assistants4j.engine.model.StubModelServer;
import org.assistants4j.engine.model.StubReply;
import org.assistants4j.function.Functions;
import org.assistants4j.service.AssistantService;
import org.assistants4j.service.AssistantServices;
import org.assistants4j.service.ServiceSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** What tests of the service need, whatever server it works with. */
abstract class ServiceContract {
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Map<String, String> config = new HashMap<>();
  final Tools tools = new Tools();
  private AssistantServices services;

  /** The server that is asked. */
  protected abstract Backend backend();

  /** The model that answers there. */
  protected abstract StubModelServer model();

  /** Whether the server tells answers while they come. */
  protected boolean streams() {
    return true;
  }

  @BeforeEach
  void configure() {
    config.put("assistants.assistant.name", "Tested " + UUID.randomUUID());
    config.put("assistants.assistant.tools", "weather, book, file_search");
  }

  @AfterEach
  void endTest() {
    threads.shutdownNow();
    model().forgetScript();
  }

  final void configure(String key, String value) {
    config.put(key, value);
  }

  /** The service of this node. */
  final AssistantService service() {
    if (services == null) {
      services = node();
    }
    return services.standard();
  }

  final AssistantServices services() {
    service();
    return services;
  }

  /** Another node, which shares nothing with the first but the server and its configuration. */
  final AssistantServices node() {
    var source = new PropertiesConfigSource(config, "test", 100);
    return AssistantServices.of(
        backend(),
        new ServiceSettings(new SmallRyeConfigBuilder().withSources(source).build()),
        Functions.of(tools).on(threads));
  }

  final ExecutorService threads() {
    return threads;
  }

  /** What the model was asked last. */
  final JsonObject lastRequest() {
    return model().requests().get(model().requests().size() - 1).body();
  }

  /** Holds a reply until the gate is opened. */
  static StubReply held(CountDownLatch gate) {
    return wire -> {
      try {
        assertTrue(gate.await(20, TimeUnit.SECONDS), "The gate stayed closed.");
      } catch (InterruptedException stop) {
        Thread.currentThread().interrupt();
        throw new IOException(stop);
      }
    };
  }

  /** Pieces of an answer, a gate, and the rest. */
  static StubReply textWith(CountDownLatch gate, String before, String after) {
    return StubReply.stream(before)
        .then(held(gate))
        .then(StubReply.delta("{\"content\":\"" + after + "\"}"))
        .then(StubReply.finish("stop"))
        .then(StubReply.usage(7, 3))
        .then(StubReply.done());
  }

  static StubReply call(String name, String arguments) {
    return StubReply.calls(
        StubReply.call(0, "call_" + UUID.randomUUID(), name), StubReply.arguments(0, arguments));
  }

  /** The run of a test has come to its model when there are more requests than before. */
  final void awaitRequestAfter(int before) {
    Waiting.until(() -> model().requests().size(), count -> count > before);
  }

  static void assertTexts(List<String> expected, AssistantService service, String threadId) {
    assertEquals(
        expected, service.resume(threadId).history().stream().map(entry -> entry.text()).toList());
  }
}
