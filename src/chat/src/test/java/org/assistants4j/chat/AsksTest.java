package org.assistants4j.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class AsksTest {
  private final Asks asks = new Asks();

  @Test
  void theThreadThatAsksIsInterruptedAndNobodyElse() throws Exception {
    CountDownLatch asking = new CountDownLatch(1);
    Ask ask = asks.begin("t", "q-1");
    CompletableFuture<String> interrupted =
        CompletableFuture.supplyAsync(
            () -> {
              String heard = ask.during(() -> waitFor(asking));
              return heard + ", then " + Thread.interrupted();
            });
    asking.await();

    assertFalse(asks.stop("t", "q-2"));
    assertFalse(asks.stop("other", null));
    assertTrue(asks.stop("t", "q-1"));

    assertEquals("interrupted, then false", interrupted.get(10, TimeUnit.SECONDS));
    assertTrue(ask.stopped());
  }

  private static String waitFor(CountDownLatch asking) {
    asking.countDown();
    try {
      return new CountDownLatch(1).await(10, TimeUnit.SECONDS) ? "" : "not interrupted";
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return "interrupted";
    }
  }

  @Test
  void whatIsStoppedBeforeItBeganNeverBegins() {
    Ask ask = asks.begin("t", "q-1");
    asks.stop("t", null);
    assertThrows(
        CancellationException.class,
        () ->
            ask.during(
                () -> {
                  throw new AssertionError("asked");
                }));
    assertFalse(Thread.interrupted());
  }

  @Test
  void nobodyIsInterruptedAfterTheEnd() {
    Ask ask = asks.begin("t", "q-1");
    ask.during(() -> "answer");
    asks.stop("t", "q-1");
    assertFalse(Thread.interrupted());
  }

  @Test
  void whoHasEndedIsForgotten() {
    Ask one = asks.begin("t", "q-1");
    Ask two = asks.begin("t", "q-2");
    one.close();
    assertTrue(asks.isAsking("t"));
    assertFalse(asks.stop("t", "q-1"));
    two.close();
    assertFalse(asks.isAsking("t"));
  }
}
