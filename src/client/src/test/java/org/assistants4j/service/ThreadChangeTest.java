package org.assistants4j.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.AssistantThread;
import org.assistants4j.api.AssistantThreadBuilder;
import org.assistants4j.api.ModifyThreadRequest;
import org.assistants4j.api.ThreadsApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ThreadChangeTest {
  /** A server with one thread, whose metadata other nodes overwrite now and then. */
  public static final class Server {
    private final Deque<Map<String, String>> others = new ArrayDeque<>();
    private Map<String, String> metadata = Map.of("managed_by", "assistants4j");
    private int writes;

    public synchronized AssistantThread retrieve(String id) {
      return AssistantThreadBuilder.builder().id(id).metadata(metadata).build();
    }

    public synchronized AssistantThread modify(String id, ModifyThreadRequest request) {
      writes++;
      metadata = others.isEmpty() ? request.metadata() : others.remove();
      return retrieve(id);
    }
  }

  private final Server server = new Server();
  private final ThreadsApi threads = Stub.of(ThreadsApi.class, server);

  private void tag(String key, String value) {
    ThreadChange.make(
        threads,
        "thread_1",
        thread ->
            AssistantThreadBuilder.builder(thread)
                .metadata(Tags.with(thread.metadata(), key, value))
                .build());
  }

  private Map<String, String> noted() {
    Map<String, String> noted = new HashMap<>(server.metadata);
    noted.remove("managed_by");
    return noted;
  }

  @Test
  void whatIsSoAlreadyIsNotWritten() {
    tag("room", "Blue");
    tag("room", "Blue");

    assertEquals(1, server.writes);
  }

  @Test
  void whatAnotherNodeOverwroteIsWrittenAgainBesideIt() {
    server.others.add(Map.of("guest", "Ann"));

    tag("room", "Blue");

    assertEquals(Map.of("guest", "Ann", "room", "Blue"), noted());
    assertEquals(2, server.writes);
  }

  @Test
  void whoIsOverwrittenAgainAndAgainIsTold() {
    for (int i = 0; i < 4; i++) {
      server.others.add(Map.of("guest", "Ann " + i));
    }

    assertEquals(409, assertThrows(ApiException.class, () -> tag("room", "Blue")).status());
  }

  @Test
  void manyAtOnceLoseNothing() throws Exception {
    List<Thread> taggers = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String key = "key" + i;
      taggers.add(new Thread(() -> tag(key, "value")));
    }
    taggers.forEach(Thread::start);
    for (Thread tagger : taggers) {
      tagger.join();
    }

    assertEquals(12, noted().size());
  }
}
