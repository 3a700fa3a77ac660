package org.assistants4j.liberty.fuzz;

import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * One thing to do wrong.
 *
 * @param refused whether a request with it must be refused, whatever the operation
 */
record Fault(String name, boolean refused, Making making) {

  /** Makes a right request wrong; null when that cannot be done to it. */
  interface Making {
    @Nullable Request of(Operation operation, Request right, Random random);
  }

  static Fault refused(String name, Making making) {
    return new Fault(name, true, making);
  }

  static Fault perhaps(String name, Making making) {
    return new Fault(name, false, making);
  }

  static <T> T any(T[] choices, Random random) {
    return choices[random.nextInt(choices.length)];
  }
}
