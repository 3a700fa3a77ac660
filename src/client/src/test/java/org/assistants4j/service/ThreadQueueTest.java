package org.assistants4j.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.assistants4j.api.ThreadBusyException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(20)
class ThreadQueueTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration NONE = Duration.ZERO;

  private final ThreadQueue queue = new ThreadQueue();

  @Test
  void turnsComeInTheOrderOfThoseWhoWait() throws Exception {
    List<Integer> order = Collections.synchronizedList(new ArrayList<>());
    List<Thread> waiting = new ArrayList<>();
    try (var turn = queue.await("thread_1", LONG)) {
      for (int i = 0; i < 5; i++) {
        int number = i;
        Thread thread =
            new Thread(
                () -> {
                  try (var mine = queue.await("thread_1", LONG)) {
                    order.add(number);
                  }
                });
        thread.start();
        while (thread.getState() != Thread.State.TIMED_WAITING) {
          Thread.onSpinWait();
        }
        waiting.add(thread);
      }
    }
    for (Thread thread : waiting) {
      thread.join();
    }
    assertEquals(List.of(0, 1, 2, 3, 4), order);
    assertEquals(0, queue.size());
  }

  @Test
  void aTurnThatDoesNotComeInTimeIsRefused() {
    try (var turn = queue.await("thread_1", NONE)) {
      var refused = assertThrows(ThreadBusyException.class, () -> queue.await("thread_1", NONE));
      assertEquals("Others ask on thread thread_1 already.", refused.getMessage());
      assertEquals(1, queue.size());
    }
    assertEquals(0, queue.size());
  }

  @Test
  void otherThreadsHaveOtherTurns() {
    try (var one = queue.await("thread_1", NONE);
        var two = queue.await("thread_2", NONE)) {
      assertEquals(2, queue.size());
    }
    assertEquals(0, queue.size());
  }

  @Test
  void whoIsInterruptedLeavesTheLine() {
    try (var turn = queue.await("thread_1", NONE)) {
      Thread.currentThread().interrupt();
      assertThrows(CancellationException.class, () -> queue.await("thread_1", LONG));
      assertTrue(Thread.interrupted());
    }
    assertEquals(0, queue.size());
    queue.await("thread_1", NONE).close();
  }
}
