package org.assistants4j.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.assistants4j.api.AssistantThread;
import org.assistants4j.api.Managed;
import org.assistants4j.api.Message;
import org.assistants4j.engine.search.FileRemoval;
import org.assistants4j.engine.store.Database;
import org.assistants4j.engine.store.IdleThreads.Idle;
import org.assistants4j.engine.store.Kind;
import org.assistants4j.engine.store.Stored;
import org.assistants4j.engine.store.Tx;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Deletes threads that the service keeps and on which nothing was said or run for long, with their
 * files; each in a transaction of its own.
 */
final class Retention {
  private static final Logger LOG = LoggerFactory.getLogger(Retention.class);
  private static final int PAGE = 100;

  private final Database database;
  private final FileRemoval files;
  private final Duration idle;
  private final Clock clock;
  private volatile boolean stopped;

  Retention(Database database, FileRemoval files, Duration idle, Clock clock) {
    this.database = database;
    this.files = files;
    this.idle = idle;
    this.clock = clock;
  }

  /** Deletes what is idle now. What fails is tried again at the next time. */
  void sweep() {
    long before = clock.instant().minus(idle).getEpochSecond();
    int deleted = 0;
    List<Idle> found = found(before, 0);
    while (!found.isEmpty()) {
      for (Idle thread : found) {
        if (stopped) {
          return;
        }
        deleted += deleted(thread, before) ? 1 : 0;
      }
      found = found(before, found.get(found.size() - 1).seq());
    }
    if (deleted > 0) {
      LOG.info("Deleted {} threads on which nothing was said for {}.", deleted, idle);
    }
  }

  /** What goes on ends after the thread that it is at. */
  void stop() {
    stopped = true;
  }

  private List<Idle> found(long before, long after) {
    return database.inTransaction(
        tx -> tx.idleThreads().find(Managed.KEY, Managed.VALUE, before, after, PAGE));
  }

  private boolean deleted(Idle thread, long before) {
    try {
      return database.inTransaction(tx -> delete(tx, thread, before));
    } catch (RuntimeException failed) {
      LOG.warn("{} could not be deleted; it is tried again later.", thread.id(), failed);
      return false;
    }
  }

  private boolean delete(Tx tx, Idle idle, long before) {
    var locked = tx.lock(Kind.THREAD, idle.tenant(), null, idle.id());
    // Somebody may have spoken since it was found; nobody does from here on.
    if (locked.isEmpty()
        || tx.activeRun(idle.id()).isPresent()
        || !tx.idleThreads().still(idle.id(), Managed.KEY, Managed.VALUE, before)) {
      return false;
    }
    Stored<AssistantThread> thread = locked.get();
    Set<String> ids = new TreeSet<>(Managed.files(thread.doc(), messages(tx, thread)));
    Managed.stores(thread.doc()).forEach(store -> deleteIfMarked(tx, idle.tenant(), store));
    Threads.remove(tx, thread);
    for (String id : ids) {
      tx.lock(Kind.FILE, idle.tenant(), null, id).ifPresent(file -> files.remove(tx, file));
    }
    return true;
  }

  private static Iterable<Message> messages(Tx tx, Stored<AssistantThread> thread) {
    var newest = tx.newest(Kind.MESSAGE, thread.tenant(), thread.id());
    return () ->
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return newest.hasNext();
          }

          @Override
          public Message next() {
            return newest.next().doc();
          }
        };
  }

  private static void deleteIfMarked(Tx tx, String tenant, String storeId) {
    tx.lock(Kind.VECTOR_STORE, tenant, null, storeId)
        .filter(store -> Managed.is(store.doc().metadata()))
        .ifPresent(
            store -> {
              tx.storeFiles().clear(store.id());
              tx.delete(store);
            });
  }
}
