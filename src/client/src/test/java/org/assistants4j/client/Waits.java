package org.assistants4j.client;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.assistants4j.api.retry.Pause;
import org.assistants4j.service.Settings;

/** Waits not at all, and keeps for how long it was asked to. */
final class Waits implements Pause {
  final List<Duration> asked = new CopyOnWriteArrayList<>();

  /** What happens while somebody waits. */
  volatile Runnable onWait = () -> {};

  private final Semaphore waiting = new Semaphore(0);

  /** Whether somebody interrupts whoever waits. */
  boolean interrupting;

  @Override
  public void await(Duration time, CountDownLatch over) throws InterruptedException {
    asked.add(time);
    onWait.run();
    waiting.release();
    if (interrupting) {
      throw new InterruptedException();
    }
  }

  /** Waits until so many waits are over. */
  void until(int count) throws InterruptedException {
    assertTrue(waiting.tryAcquire(count, 10, TimeUnit.SECONDS));
  }

  List<Long> millis() {
    return asked.stream().map(Duration::toMillis).toList();
  }

  /** A backend that waits here, and whose chance is always the least. */
  RestBackend backend(URI url, String... settings) {
    Map<String, String> values = new HashMap<>();
    for (int i = 0; i < settings.length; i += 2) {
      values.put(settings[i], settings[i + 1]);
    }
    return RestBackend.at(
        url, Settings.of(values), new RestBackend.Surroundings(PollThreads.OWN, this, () -> 0));
  }
}
