package org.assistants4j.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Looks again and again, as a caller without a stream does. */
public final class Waiting {
  private static final Duration LIMIT = Duration.ofSeconds(30);
  private static final long PAUSE_NANOS = Duration.ofMillis(10).toNanos();

  private Waiting() {}

  /** The first value that is as wanted; an assertion error when none is within 30 s. */
  public static <T> T until(Supplier<T> look, Predicate<T> wanted) {
    Instant limit = Instant.now().plus(LIMIT);
    for (T seen = look.get(); ; seen = look.get()) {
      if (wanted.test(seen)) {
        return seen;
      }
      if (Instant.now().isAfter(limit)) {
        throw new AssertionError("Waited in vain; seen last: " + seen);
      }
      LockSupport.parkNanos(PAUSE_NANOS);
    }
  }
}
