package org.assistants4j.server;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lets every stream that has been silent say that it is still there, so that proxies keep the
 * connection, and a client that has gone is noticed.
 */
final class Heartbeat {
  private final Set<EventSender> streams = ConcurrentHashMap.newKeySet();
  private final Clock clock;
  private final Duration silence;

  /**
   * @param silence how long a stream may say nothing
   */
  Heartbeat(Clock clock, Duration silence) {
    this.clock = clock;
    this.silence = silence;
  }

  Instant now() {
    return clock.instant();
  }

  void watch(EventSender stream) {
    streams.add(stream);
  }

  void forget(EventSender stream) {
    streams.remove(stream);
  }

  /** How many streams are open. */
  int watched() {
    return streams.size();
  }

  /** To be called often; it does something only for streams that have been silent. */
  void beat() {
    Instant since = now().minus(silence);
    streams.forEach(stream -> stream.beat(since));
  }
}
