package org.assistants4j.engine.store;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.assistants4j.telemetry.Telemetry;

/**
 * Threads for the work on the database. Neither the caller's transaction nor an interrupt of the
 * caller reaches them: H2 closes its file, for everybody, when a thread is interrupted that reads
 * or writes it.
 */
public final class OwnThreads {
  private static final ExecutorService THREADS =
      new ThreadPoolExecutor(
          0,
          Integer.MAX_VALUE,
          10,
          TimeUnit.SECONDS,
          new SynchronousQueue<>(),
          named("assistants4j-store"));

  private final Telemetry telemetry;

  /**
   * @param telemetry whose current span the work is part of
   */
  OwnThreads(Telemetry telemetry) {
    this.telemetry = telemetry;
  }

  private static final class Own extends Thread {
    Own(Runnable work, String name) {
      super(work, name);
      setDaemon(true);
      setContextClassLoader(OwnThreads.class.getClassLoader());
    }
  }

  /** Makes threads that are the engine's own too: their transactions need no other one. */
  public static ThreadFactory named(String name) {
    return work -> new Own(work, name);
  }

  /** Does the work and waits for its end, also when this thread is interrupted, as it stays. */
  <T> T call(Supplier<T> work) {
    if (Thread.currentThread() instanceof Own) {
      return work.get();
    }
    try {
      return CompletableFuture.supplyAsync(telemetry.carried(work), THREADS).join();
    } catch (CompletionException failed) {
      throw thrown(failed);
    }
  }

  private static RuntimeException thrown(CompletionException failed) {
    if (failed.getCause() instanceof Error error) {
      throw error;
    }
    return failed.getCause() instanceof RuntimeException cause ? cause : failed;
  }
}
