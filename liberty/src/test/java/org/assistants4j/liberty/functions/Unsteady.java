package org.assistants4j.liberty.functions;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.assistants4j.function.Function;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Fallback;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;

/** Fails at first, or always, and leans on MicroProfile Fault Tolerance. */
@ApplicationScoped
public class Unsteady {
  private final AtomicInteger tried = new AtomicInteger();
  private final AtomicInteger broken = new AtomicInteger();

  @Function
  @Retry(maxRetries = 3, delay = 0)
  public int tryAgain() {
    if (tried.incrementAndGet() < 3) {
      throw new IllegalStateException("not yet");
    }
    return tried.get();
  }

  @Function
  @Fallback(fallbackMethod = "plainForecast")
  public String forecast(String city) {
    throw new IllegalStateException("no forecast");
  }

  public String plainForecast(String city) {
    return "Some weather over " + city;
  }

  @Function
  @Timeout(value = 50, unit = ChronoUnit.MILLIS)
  public String waitForever() throws InterruptedException {
    new CountDownLatch(1).await();
    return "never";
  }

  @Function
  @CircuitBreaker(requestVolumeThreshold = 2, delay = 1, delayUnit = ChronoUnit.HOURS)
  public String breakDown() {
    broken.incrementAndGet();
    throw new IllegalStateException("broken");
  }

  public int timesBroken() {
    return broken.get();
  }
}
