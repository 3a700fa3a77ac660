package org.assistants4j.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  @Test
  void whatIsOverHasNothingLeftAndNotLess() {
    Deadline over = Deadline.in(Duration.ZERO);

    assertTrue(over.isOver());
    assertEquals(Duration.ZERO, over.left());
  }

  @Test
  void whatIsNotOverHasAtMostTheWholeLeft() {
    Deadline day = Deadline.in(Duration.ofDays(1));

    assertFalse(day.isOver());
    assertEquals(Duration.ofDays(1), day.whole());
    assertTrue(day.left().compareTo(day.whole()) <= 0, () -> "Left: " + day.left());
    assertTrue(day.left().compareTo(Duration.ofHours(23)) > 0, () -> "Left: " + day.left());
  }

  @Test
  void theEarlierOfTwoIsItself() {
    Deadline soon = Deadline.in(Duration.ofSeconds(1));
    Deadline later = Deadline.in(Duration.ofDays(1));

    assertSame(soon, soon.orEarlier(later));
    assertSame(soon, later.orEarlier(soon));
    assertSame(soon, soon.orEarlier(soon));
  }
}
