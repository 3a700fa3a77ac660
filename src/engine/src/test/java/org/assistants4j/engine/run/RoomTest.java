package org.assistants4j.engine.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import org.assistants4j.engine.model.Tokens;
import org.junit.jupiter.api.Test;

class RoomTest {
  private final AtomicInteger counted = new AtomicInteger();

  /** Something of 10 tokens and 40 bytes. */
  private final ToIntFunction<Tokens> thing =
      tokens -> {
        if (tokens == Tokens.MOST) {
          return 40;
        }
        counted.incrementAndGet();
        return 10;
      };

  @Test
  void nothingIsCountedWhereBytesSettleIt() {
    Room room = new Room(Tokens.of("m"), 100);
    assertTrue(room.takes(thing));
    assertTrue(room.takes(thing));
    assertEquals(0, counted.get());
  }

  @Test
  void theRoomIsFilledToTheLastToken() {
    Room room = new Room(Tokens.of("m"), 100);
    int taken = 0;
    while (room.takes(thing)) {
      taken++;
    }
    assertEquals(10, taken);
    assertFalse(room.takes(tokens -> 1));
    assertTrue(room.takes(tokens -> 0));
  }

  @Test
  void aShareIsMeasuredOnAllTheRoom() {
    Room room = new Room(Tokens.of("m"), 100);
    assertTrue(room.takesShare(10, thing));
    assertFalse(room.takesShare(11, thing), "10 tokens are more than an eleventh of 100");
  }
}
