package org.assistants4j.client;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.RunEvent;
import org.jspecify.annotations.Nullable;

/** All that a stream says. */
final class Heard implements Flow.Subscriber<RunEvent> {
  final List<RunEvent> events = new CopyOnWriteArrayList<>();
  final List<String> threads = new CopyOnWriteArrayList<>();
  volatile @Nullable Throwable failure;
  volatile Flow.@Nullable Subscription subscription;
  private final CountDownLatch over = new CountDownLatch(1);
  private final Semaphore told = new Semaphore(0);
  private final long demand;
  private int seen;

  Heard(long demand) {
    this.demand = demand;
  }

  /** A stream to its end, or the refusal of it. */
  static Heard of(Supplier<Flow.Publisher<RunEvent>> stream) throws InterruptedException {
    Heard heard = new Heard(Long.MAX_VALUE);
    try {
      stream.get().subscribe(heard);
    } catch (ApiException refused) {
      heard.onError(refused);
    }
    return heard.toTheEnd();
  }

  Heard toTheEnd() throws InterruptedException {
    assertTrue(over.await(10, TimeUnit.SECONDS), () -> "not over after " + names());
    return this;
  }

  /** Waits until so many events were told. */
  void until(int count) throws InterruptedException {
    assertTrue(told.tryAcquire(count - seen, 10, TimeUnit.SECONDS), () -> "only " + names());
    seen = count;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    given.request(demand);
  }

  @Override
  public void onNext(RunEvent event) {
    threads.add(Thread.currentThread().getName());
    events.add(event);
    told.release();
  }

  @Override
  public void onError(Throwable thrown) {
    failure = thrown;
    over.countDown();
  }

  @Override
  public void onComplete() {
    over.countDown();
  }

  List<String> names() {
    return events.stream().map(RunEvent::event).toList();
  }
}
