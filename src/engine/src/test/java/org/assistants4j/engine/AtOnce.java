package org.assistants4j.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.IntFunction;

/** Lets many do something at the same moment. */
public final class AtOnce {
  private AtOnce() {}

  /** What each of them got, in no order; an assertion error when one failed. */
  public static <T> List<T> all(int many, IntFunction<T> work) {
    CyclicBarrier begin = new CyclicBarrier(many);
    ExecutorService threads = Executors.newFixedThreadPool(many);
    try {
      List<Future<T>> futures = new ArrayList<>();
      for (int i = 0; i < many; i++) {
        int number = i;
        futures.add(
            threads.submit(
                () -> {
                  begin.await();
                  return work.apply(number);
                }));
      }
      List<T> all = new ArrayList<>();
      for (Future<T> future : futures) {
        all.add(future.get());
      }
      return all;
    } catch (Exception failed) {
      throw new AssertionError(failed);
    } finally {
      threads.shutdownNow();
    }
  }
}
