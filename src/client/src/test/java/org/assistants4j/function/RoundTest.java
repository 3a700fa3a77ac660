package org.assistants4j.function;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.assistants4j.api.RequiredAction.FunctionCall;
import org.assistants4j.api.SubmitToolOutputsRequest.ToolOutput;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class RoundTest {
  private final ExecutorService threads = Executors.newFixedThreadPool(2);
  private final Work work = new Work();
  private final Functions functions = Functions.of(work).on(threads);

  public static class Work {
    final CyclicBarrier meeting = new CyclicBarrier(2);
    final CountDownLatch begun = new CountDownLatch(1);
    final CountDownLatch released = new CountDownLatch(1);
    final Set<Thread> seen = ConcurrentHashMap.newKeySet();
    final AtomicInteger calls = new AtomicInteger();

    /** Comes back only when two are here at once. */
    @Function
    public String meet(String who)
        throws InterruptedException, BrokenBarrierException, TimeoutException {
      meeting.await(10, TimeUnit.SECONDS);
      return who;
    }

    @Function
    public String note(String who) {
      seen.add(Thread.currentThread());
      calls.incrementAndGet();
      return who;
    }

    @Function
    public String hold() throws InterruptedException {
      begun.countDown();
      assertTrue(released.await(10, TimeUnit.SECONDS));
      return "held";
    }
  }

  @AfterEach
  void stop() {
    work.released.countDown();
    threads.shutdownNow();
  }

  private static FunctionCall call(String id, String name) {
    return new FunctionCall(id, name, "{\"who\":\"" + id + "\"}");
  }

  private static List<String> texts(List<ToolOutput> outputs) {
    return outputs.stream().map(each -> each.toolCallId() + "=" + each.output()).toList();
  }

  @Test
  void twoCallsOfARoundRunAtOnce() {
    List<ToolOutput> outputs = functions.answer(List.of(call("a", "meet"), call("b", "meet")));

    assertEquals(List.of("a=a", "b=b"), texts(outputs));
  }

  @Test
  void theResultsAreInTheOrderOfTheCalls() {
    var calls = List.of(call("a", "hold"), call("b", "note"), call("c", "nothing"));
    Around letGo =
        (call, proceed) -> {
          String output = proceed.get();
          if (call.id().equals("b")) {
            work.released.countDown();
          }
          return output;
        };

    List<ToolOutput> outputs = functions.answer(calls, letGo);

    assertEquals(
        List.of("a=held", "b=b", "c={\"error\":\"There is no function named 'nothing'.\"}"),
        texts(outputs));
  }

  @Test
  void aRoundOfOneStaysOnItsThread() {
    functions.answer(List.of(call("a", "note")));

    assertEquals(Set.of(Thread.currentThread()), work.seen);
  }

  @Test
  void atLeastOneCallStaysOnTheCallersThread() {
    functions.answer(List.of(call("a", "note"), call("b", "note"), call("c", "note")));

    assertTrue(work.seen.contains(Thread.currentThread()));
  }

  @Test
  void withoutAnExecutorAllRunOnTheCallersThreadInOrder() {
    List<ToolOutput> outputs =
        Functions.of(work).answer(List.of(call("a", "note"), call("b", "note")));

    assertEquals(List.of("a=a", "b=b"), texts(outputs));
    assertEquals(Set.of(Thread.currentThread()), work.seen);
  }

  @Test
  void whenTheExecutorRefusesTheCallsRunOnTheCallersThread() {
    Functions refused =
        Functions.of(work)
            .on(
                task -> {
                  throw new RejectedExecutionException("full");
                });

    List<ToolOutput> outputs = refused.answer(List.of(call("a", "note"), call("b", "note")));

    assertEquals(List.of("a=a", "b=b"), texts(outputs));
    assertEquals(Set.of(Thread.currentThread()), work.seen);
  }

  @Test
  void whenTheExecutorHasNoThreadToSpareTheCallerDoesTheWork() throws InterruptedException {
    CountDownLatch busy = new CountDownLatch(2);
    for (int i = 0; i < 2; i++) {
      threads.execute(
          () -> {
            busy.countDown();
            try {
              work.released.await();
            } catch (InterruptedException end) {
              Thread.currentThread().interrupt();
            }
          });
    }
    assertTrue(busy.await(10, TimeUnit.SECONDS));

    var outputs =
        functions.answer(List.of(call("a", "note"), call("b", "note"), call("c", "note")));

    assertEquals(List.of("a=a", "b=b", "c=c"), texts(outputs));
    assertEquals(Set.of(Thread.currentThread()), work.seen);
  }

  @Test
  void eachCallIsMadeOnceAlsoWhenTheExecutorComesLate() {
    List<Runnable> late = new java.util.ArrayList<>();
    Functions.of(work).on(late::add).answer(List.of(call("a", "note"), call("b", "note")));
    late.forEach(Runnable::run);

    assertEquals(1, late.size());
    assertEquals(2, work.calls.get());
  }

  @Test
  void whatStandsAroundIsOnTheThreadOfTheFunction() {
    Around around =
        (call, proceed) -> {
          work.seen.clear();
          String output = proceed.get();
          assertEquals(Set.of(Thread.currentThread()), work.seen);
          return "[" + output + "]";
        };

    assertEquals(List.of("a=[a]"), texts(functions.answer(List.of(call("a", "note")), around)));
  }

  @Test
  void whatStandsAroundMayFailWhenTheOthersHaveEnded() {
    IllegalStateException thrown = new IllegalStateException("listener");
    Around failing =
        (call, proceed) -> {
          if (call.id().equals("a")) {
            throw thrown;
          }
          return proceed.get();
        };
    var calls = List.of(call("a", "note"), call("b", "note"), call("c", "note"));

    assertSame(
        thrown, assertThrows(IllegalStateException.class, () -> functions.answer(calls, failing)));
    assertEquals(2, work.calls.get());
  }

  @Test
  void anInterruptedCallerStopsWaiting() throws InterruptedException {
    Thread caller = Thread.currentThread();
    Thread interrupter =
        new Thread(
            () -> {
              try {
                work.begun.await();
                caller.interrupt();
              } catch (InterruptedException end) {
                Thread.currentThread().interrupt();
              }
            });
    interrupter.start();

    assertThrows(
        CancellationException.class,
        () -> functions.answer(List.of(call("a", "note"), call("b", "hold"))));

    assertTrue(Thread.interrupted());
    assertEquals(1, work.released.getCount());
    interrupter.join();
  }

  @Test
  void anInterruptedCallerBeginsNothing() {
    Thread.currentThread().interrupt();

    assertThrows(CancellationException.class, () -> functions.answer(List.of(call("a", "note"))));

    assertTrue(Thread.interrupted());
    assertFalse(work.seen.contains(Thread.currentThread()));
  }
}
