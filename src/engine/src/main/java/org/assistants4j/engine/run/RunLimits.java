package org.assistants4j.engine.run;

import java.time.Duration;

/**
 * How long and how many runs.
 *
 * @param lifetime from a run's creation until it expires; at least 1 s
 * @param threads how many runs execute on this node at once; at least 1
 */
public record RunLimits(Duration lifetime, int threads) {
  public static final RunLimits DEFAULT = new RunLimits(Duration.ofMinutes(10), 64);

  public RunLimits {
    if (lifetime.toSeconds() < 1) {
      throw new IllegalArgumentException("A run's lifetime is at least PT1S, not " + lifetime);
    }
    if (threads < 1) {
      throw new IllegalArgumentException("Runs need at least 1 thread, not " + threads);
    }
  }
}
