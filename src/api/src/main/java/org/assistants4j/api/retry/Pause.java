package org.assistants4j.api.retry;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Waits. A port, so that no test has to. */
@FunctionalInterface
public interface Pause {
  /** Waits as long as it is told to. */
  Pause REAL = (time, over) -> over.await(time.toNanos(), TimeUnit.NANOSECONDS);

  /**
   * Waits for {@code time}, or until {@code over} is counted down.
   *
   * @throws InterruptedException when the thread is interrupted meanwhile
   */
  @SuppressWarnings("ReturnValueIgnored")
  void await(Duration time, CountDownLatch over) throws InterruptedException;
}
