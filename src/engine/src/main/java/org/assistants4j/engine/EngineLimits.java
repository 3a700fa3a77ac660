package org.assistants4j.engine;

import java.time.Duration;
import org.assistants4j.engine.run.RunLimits;
import org.jspecify.annotations.Nullable;

/**
 * The engine's bounds.
 *
 * @param fileBytes the most bytes of one file, at least 1
 * @param retention how long a thread that the service keeps may be idle until it is deleted, at
 *     least an hour; null keeps all
 * @param chatRetention the same of threads of anonymous chats, at least a minute; null keeps them
 *     as long as the others
 */
public record EngineLimits(
    RunLimits runs,
    long fileBytes,
    @Nullable Duration retention,
    @Nullable Duration chatRetention) {
  /** Runs as by default, files of 512 MB. */
  public static final EngineLimits DEFAULT =
      new EngineLimits(RunLimits.DEFAULT, 512L * 1024 * 1024, null, null);

  private static final Duration SHORTEST = Duration.ofHours(1);
  private static final Duration SHORTEST_CHAT = Duration.ofMinutes(1);

  public EngineLimits {
    if (fileBytes < 1) {
      throw new IllegalArgumentException("A file has at least 1 byte, not " + fileBytes);
    }
    if (retention != null && retention.compareTo(SHORTEST) < 0) {
      throw new IllegalArgumentException(
          "Idle conversations are kept for at least PT1H, not " + retention);
    }
    if (chatRetention != null && chatRetention.compareTo(SHORTEST_CHAT) < 0) {
      throw new IllegalArgumentException(
          "Idle anonymous chats are kept for at least PT1M, not " + chatRetention);
    }
  }
}
