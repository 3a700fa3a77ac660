package org.assistants4j.engine.model;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Looks at a model at most every ten seconds, however often it is asked. */
public final class ReachCache {
  private static final Duration FRESH = Duration.ofSeconds(10);

  private final Model model;
  private final Clock clock;
  private Instant looked = Instant.MIN;
  private CompletableFuture<Reach> look = CompletableFuture.completedFuture(Reach.UNKNOWN);
  private volatile Reach last = Reach.UNKNOWN;

  public ReachCache(Model model, Clock clock) {
    this.model = model;
    this.clock = clock;
  }

  /**
   * What the last look showed.
   *
   * @param patience how long a look that goes on is waited for; then what the one before it showed
   */
  public Reach now(Duration patience) {
    try {
      last = current().get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException goesOn) {
      return last;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException broken) {
      throw new IllegalStateException("The model could not be looked at.", broken);
    }
    return last;
  }

  private synchronized CompletableFuture<Reach> current() {
    Instant now = clock.instant();
    if (look.isDone() && looked.isBefore(now.minus(FRESH))) {
      looked = now;
      look = model.reach();
    }
    return look;
  }
}
