package org.assistants4j.engine.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.assistants4j.engine.model.Tokens;

/**
 * What a prompt still has room for. It counts exactly only where a count of bytes, which is never
 * too low, does not settle it: short threads cost no counting.
 */
final class Room {
  private final Tokens tokens;
  private final long budget;
  private final List<ToIntFunction<Tokens>> uncounted = new ArrayList<>();
  private long left;
  private long most;

  Room(Tokens tokens, long budget) {
    this.tokens = tokens;
    this.budget = budget;
    this.left = budget;
  }

  /**
   * Takes a thing when there is room for it.
   *
   * @param cost tells what it costs by the counter that it is given
   */
  boolean takes(ToIntFunction<Tokens> cost) {
    int atMost = cost.applyAsInt(Tokens.MOST);
    if (most + atMost > left) {
      countAll();
    }
    if (most + atMost <= left) {
      uncounted.add(cost);
      most += atMost;
      return true;
    }
    int exactly = cost.applyAsInt(tokens);
    if (exactly > left) {
      return false;
    }
    left -= exactly;
    return true;
  }

  /** Takes a thing when there is room for it and it costs at most one of {@code parts} of all. */
  boolean takesShare(int parts, ToIntFunction<Tokens> cost) {
    boolean small =
        cost.applyAsInt(Tokens.MOST) <= budget / parts || cost.applyAsInt(tokens) <= budget / parts;
    return small && takes(cost);
  }

  private void countAll() {
    uncounted.forEach(cost -> left -= cost.applyAsInt(tokens));
    uncounted.clear();
    most = 0;
  }
}
