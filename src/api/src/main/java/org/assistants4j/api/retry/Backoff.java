package org.assistants4j.api.retry;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How often something is asked again, and how long after: as the server says, and where it does not
 * half a second, doubled each time up to 8 s, a quarter of it at random.
 *
 * <pre>{@code
 * Backoff backoff = new Backoff(2, RandomGenerator.getDefault());
 * Optional<Duration> wait = backoff.before(1, refused.retryAdvice());
 * }</pre>
 */
public final class Backoff {
  /** How often is usual. */
  public static final int DEFAULT_RETRIES = 2;

  /** How often is possible. */
  public static final int MOST_RETRIES = 10;

  /** What a server may ask for; nobody waits longer. */
  public static final Duration LONGEST_WAIT = Duration.ofSeconds(60);

  private static final long FIRST_MILLIS = 500;
  private static final long MOST_MILLIS = 8_000;
  private static final double JITTER = 0.25;

  private final int retries;
  private final RandomGenerator random;

  /**
   * @param retries how often something is asked again, 0 to 10
   * @throws IllegalArgumentException when it is another number
   */
  public Backoff(int retries, RandomGenerator random) {
    if (retries < 0 || retries > MOST_RETRIES) {
      throw new IllegalArgumentException(
          "The retries are 0 to " + MOST_RETRIES + ", not " + retries + ".");
    }
    this.retries = retries;
    this.random = random;
  }

  /**
   * How long to wait before something is asked again; empty when it is not.
   *
   * @param retry which time it would be, from 1
   * @param advice what the server says
   */
  public Optional<Duration> before(int retry, RetryAdvice advice) {
    if (retry > retries) {
      return Optional.empty();
    }
    Duration told = advice.after();
    if (told != null) {
      return told.compareTo(LONGEST_WAIT) > 0 ? Optional.empty() : Optional.of(told);
    }
    long most = Math.min(MOST_MILLIS, FIRST_MILLIS << (retry - 1));
    return Optional.of(Duration.ofMillis(Math.round(most * (1 - JITTER * random.nextDouble()))));
  }
}
