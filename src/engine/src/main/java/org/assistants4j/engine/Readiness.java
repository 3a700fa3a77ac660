package org.assistants4j.engine;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.assistants4j.engine.model.Reach;
import org.assistants4j.engine.model.ReachCache;
import org.assistants4j.engine.store.Database;
import org.assistants4j.engine.store.FileStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells whether the engine can do its work. */
public final class Readiness implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Readiness.class);
  private static final Duration LIMIT = Duration.ofSeconds(2);

  private final Database database;
  private final FileStore files;
  private final ReachCache model;
  private final ExecutorService looks =
      Executors.newCachedThreadPool(
          work -> {
            Thread thread = new Thread(work, "assistants4j-readiness");
            thread.setDaemon(true);
            return thread;
          });
  private final Look databaseLook = new Look("database");
  private final Look filesLook = new Look("folder of files");

  /**
   * What the store is like, in a few words each.
   *
   * @param ready whether both are as they should be
   */
  public record Store(boolean ready, String database, String files) {}

  Readiness(Engine.Surroundings around, Database database) {
    this.database = database;
    this.files = around.files();
    this.model = new ReachCache(around.model(), around.clock());
  }

  /** Whether the database answers and files can be written; within some two seconds. */
  public Store store() {
    databaseLook.begin(() -> database.useTransaction(tx -> tx.alive()));
    filesLook.begin(this::write);
    String seenDatabase = databaseLook.seen();
    String seenFiles = filesLook.seen();
    boolean ready = seenDatabase.equals(Look.READY) && seenFiles.equals(Look.READY);
    return new Store(ready, seenDatabase, seenFiles);
  }

  private void write() {
    try {
      files.check();
    } catch (IOException unwritable) {
      throw new IllegalStateException("No file can be written.", unwritable);
    }
  }

  /**
   * Whether the model can be asked, seen at most ten seconds ago.
   *
   * @param patience how long to wait for a look that goes on
   */
  public Reach model(Duration patience) {
    return model.now(patience);
  }

  /** One look at a time, so that what hangs holds one thread and not one for each probe. */
  private final class Look {
    static final String READY = "ready";

    private final String at;
    private CompletableFuture<Void> going = CompletableFuture.completedFuture(null);

    Look(String at) {
      this.at = at;
    }

    synchronized void begin(Runnable work) {
      if (going.isDone()) {
        going = CompletableFuture.runAsync(work, looks);
      }
    }

    private synchronized CompletableFuture<Void> going() {
      return going;
    }

    String seen() {
      try {
        going().copy().orTimeout(LIMIT.toMillis(), TimeUnit.MILLISECONDS).join();
        return READY;
      } catch (CompletionException | CancellationException failed) {
        if (failed.getCause() instanceof TimeoutException) {
          return "does not answer";
        }
        LOG.warn("The {} does not work, so this node is not ready.", at, failed);
        return "does not work";
      }
    }
  }

  @Override
  public void close() {
    looks.shutdown();
  }
}
