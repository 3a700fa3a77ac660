package org.assistants4j.engine;

import org.assistants4j.engine.run.RunLimits;

/**
 * The engine's bounds.
 *
 * @param fileBytes the most bytes of one file, at least 1
 */
public record EngineLimits(RunLimits runs, long fileBytes) {
  /** Runs as by default, files of 512 MB. */
  public static final EngineLimits DEFAULT =
      new EngineLimits(RunLimits.DEFAULT, 512L * 1024 * 1024);

  public EngineLimits {
    if (fileBytes < 1) {
      throw new IllegalArgumentException("A file has at least 1 byte, not " + fileBytes);
    }
  }
}
