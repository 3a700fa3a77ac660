package org.assistants4j.engine;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/**
 * The PostgreSQL that the build brings along: one for all tests of this process, started by the
 * first that needs it.
 */
public final class Postgres {
  /** As many as the pools of several engines at once may want. */
  private static final int CONNECTIONS = 300;

  private static final CompletableFuture<EmbeddedPostgres> SERVER = start();

  private Postgres() {}

  private static CompletableFuture<EmbeddedPostgres> start() {
    try {
      return CompletableFuture.completedFuture(
          EmbeddedPostgres.builder()
              .setServerConfig("max_connections", Integer.toString(CONNECTIONS))
              .start());
    } catch (IOException | RuntimeException cannot) {
      return CompletableFuture.failedFuture(cannot);
    }
  }

  /** Whether there is one for this kind of machine. */
  public static boolean isThere() {
    return !SERVER.isCompletedExceptionally();
  }

  /**
   * @throws java.util.concurrent.CompletionException when it could not be started
   */
  public static EmbeddedPostgres running() {
    return SERVER.join();
  }
}
