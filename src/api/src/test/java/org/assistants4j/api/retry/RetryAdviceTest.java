package org.assistants4j.api.retry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RetryAdviceTest {
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

  private static RetryAdvice read(String... header) {
    Map<String, String> headers =
        header.length == 2
            ? Map.of(header[0], header[1])
            : Map.of(header[0], header[1], header[2], header[3]);
    return RetryAdvice.read(headers::get, NOW);
  }

  @Test
  void secondsAndDatesAreRead() {
    assertEquals(Duration.ofSeconds(7), read("retry-after", "7").after());
    assertEquals(Duration.ofMillis(1500), read("retry-after", "1.5").after());
    assertEquals(
        Duration.ofSeconds(30), read("retry-after", "Sun, 1 Mar 2026 12:00:30 GMT").after());
    assertEquals(Duration.ZERO, read("retry-after", "Sun, 1 Mar 2026 11:00:00 GMT").after());
  }

  @Test
  void millisecondsBeatSeconds() {
    assertEquals(Duration.ofMillis(20), read("retry-after-ms", "20", "retry-after", "7").after());
    assertEquals(Duration.ofSeconds(7), read("retry-after-ms", "soon", "retry-after", "7").after());
  }

  @Test
  void whatIsNoTimeSaysNothing() {
    for (String value : new String[] {"", "soon", "-1", "NaN", "2026-03-01"}) {
      assertNull(read("retry-after", value).after(), value);
    }
    assertEquals(Duration.ofMillis(1_000_000_000_000L), read("retry-after", "Infinity").after());
  }

  @Test
  void theServersWishIsYesNoOrNone() {
    assertTrue(read("x-should-retry", "true").wantedOr(false));
    assertFalse(read("x-should-retry", "false").wantedOr(true));
    assertTrue(read("x-should-retry", "perhaps").wantedOr(true));
    assertFalse(RetryAdvice.NONE.wantedOr(false));
  }

  @Test
  void theTimeIsDoubledUpToEightSeconds() {
    Backoff longest = new Backoff(10, () -> 0);
    Backoff shortest = new Backoff(10, () -> -1);
    for (int retry = 1; retry <= 10; retry++) {
      long millis = Math.min(8000, 500L << (retry - 1));
      assertEquals(Optional.of(Duration.ofMillis(millis)), longest.before(retry, RetryAdvice.NONE));
      assertEquals(
          Optional.of(Duration.ofMillis(millis * 3 / 4)), shortest.before(retry, RetryAdvice.NONE));
    }
    assertEquals(Optional.empty(), longest.before(11, RetryAdvice.NONE));
  }

  @Test
  void aServersTimeIsTakenUpToAMinute() {
    Backoff backoff = new Backoff(2, () -> 0);
    assertEquals(Optional.of(Duration.ofSeconds(60)), backoff.before(1, read("retry-after", "60")));
    assertEquals(Optional.empty(), backoff.before(1, read("retry-after", "60.001")));
    assertEquals(Optional.empty(), backoff.before(3, read("retry-after", "1")));
  }

  @Test
  void moreThanTenRetriesAreRefused() {
    assertEquals(
        "The retries are 0 to 10, not 11.",
        assertThrows(IllegalArgumentException.class, () -> new Backoff(11, () -> 0)).getMessage());
    assertThrows(IllegalArgumentException.class, () -> new Backoff(-1, () -> 0));
  }
}
