package org.assistants4j.chat;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often a session may ask: a number of times within any minute. It knows this node alone, and
 * of no more sessions than it has room for; the one that has not asked for longest is forgotten.
 */
final class AskRate {
  private static final long MINUTE_MILLIS = 60_000;
  private static final int MOST_SESSIONS = 20_000;

  private final int most;
  private final Clock clock;
  private final Map<String, Deque<Long>> asks = new LinkedHashMap<>(16, 0.75f, true);

  /**
   * @param most asks in a minute; 0 for any number
   */
  AskRate(int most, Clock clock) {
    this.most = most;
    this.clock = clock;
  }

  /**
   * Counts one ask.
   *
   * @throws BadChatRequestException when there were too many, with the time to wait; it is not
   *     counted then
   */
  void count(String session) {
    long wait = most == 0 ? 0 : take(session);
    if (wait > 0) {
      long seconds = (wait + 999) / 1000;
      throw BadChatRequestException.tooMany(
          "Only " + most + " messages are taken in a minute. Try again in " + seconds + " s.",
          seconds);
    }
  }

  /** Milliseconds until there is room, or 0 when it was taken. */
  private synchronized long take(String session) {
    long now = clock.millis();
    Deque<Long> times = asks.computeIfAbsent(session, unknown -> new ArrayDeque<>());
    while (!times.isEmpty() && times.peekFirst() <= now - MINUTE_MILLIS) {
      times.removeFirst();
    }
    if (times.size() >= most) {
      return times.peekFirst() + MINUTE_MILLIS - now;
    }
    times.addLast(now);
    if (asks.size() > MOST_SESSIONS) {
      asks.remove(asks.keySet().iterator().next());
    }
    return 0;
  }

  synchronized int sessions() {
    return asks.size();
  }
}
