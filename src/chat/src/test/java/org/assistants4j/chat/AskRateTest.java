package org.assistants4j.chat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class AskRateTest {
  private long millis = 1_000_000;

  private final Clock clock =
      new Clock() {
        @Override
        public Instant instant() {
          return Instant.ofEpochMilli(millis);
        }

        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }
      };

  private final AskRate rate = new AskRate(2, clock);

  private static BadChatRequestException refused(AskRate rate) {
    return assertThrows(BadChatRequestException.class, () -> rate.count("s"));
  }

  @Test
  void theWindowSlidesAndTellsWhenThereIsRoom() {
    rate.count("s");
    millis += 20_500;
    rate.count("s");

    BadChatRequestException refused = refused(rate);
    assertEquals(429, refused.status());
    assertEquals(40L, refused.retryAfter());

    millis += 39_499;
    assertEquals(1L, refused(rate).retryAfter());
    millis += 1;
    rate.count("s");
    refused(rate);
  }

  @Test
  void whatIsRefusedIsNotCounted() {
    rate.count("s");
    rate.count("s");
    refused(rate);
    refused(rate);
    millis += 60_000;
    rate.count("s");
    rate.count("s");
  }

  @Test
  void eachSessionHasItsOwn() {
    rate.count("s");
    rate.count("s");
    rate.count("other");
    refused(rate);
  }

  @Test
  void withoutALimitNothingIsKept() {
    AskRate any = new AskRate(0, clock);
    for (int i = 0; i < 10_000; i++) {
      any.count("s");
    }
    assertEquals(0, any.sessions());
  }

  @Test
  void whoHasNotAskedForLongestIsForgotten() {
    rate.count("s");
    for (int i = 0; i < 30_000; i++) {
      rate.count("session " + i);
    }
    assertTrue(rate.sessions() <= 20_000);
    rate.count("s");
    rate.count("s");
    refused(rate);
  }
}
