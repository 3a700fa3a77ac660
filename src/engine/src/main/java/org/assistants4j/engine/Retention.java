package org.assistants4j.engine;

import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.assistants4j.api.AssistantThread;
import org.assistants4j.api.Managed;
import org.assistants4j.api.Message;
import org.assistants4j.engine.search.FileRemoval;
import org.assistants4j.engine.store.Database;
import org.assistants4j.engine.store.IdleThreads.Idle;
import org.assistants4j.engine.store.IdleThreads.Pair;
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
  private final List<Rule> rules;
  private final Clock clock;
  private volatile boolean stopped;

  /**
   * How long some threads are kept.
   *
   * @param threads what they all have, first what the fewest threads have
   */
  record Rule(List<Pair> threads, Duration idle) {
    private static final Pair MARK = new Pair(Managed.KEY, Managed.VALUE);

    /** All that the service keeps. */
    static Rule ofAll(Duration idle) {
      return new Rule(List.of(MARK), idle);
    }

    /** Those of chats to which nobody can come back. */
    static Rule ofAnonymous(Duration idle) {
      return new Rule(List.of(new Pair(Managed.CHAT, Managed.ANONYMOUS), MARK), idle);
    }

    /** What the limits ask for; nothing where all is kept. */
    static List<Rule> of(EngineLimits limits) {
      return Stream.of(
              Optional.ofNullable(limits.chatRetention()).map(Rule::ofAnonymous),
              Optional.ofNullable(limits.retention()).map(Rule::ofAll))
          .flatMap(Optional::stream)
          .toList();
    }
  }

  Retention(Database database, FileRemoval files, List<Rule> rules, Clock clock) {
    this.database = database;
    this.files = files;
    this.rules = rules;
    this.clock = clock;
  }

  /** Deletes what is idle now. What fails is tried again at the next time. */
  void sweep() {
    rules.forEach(this::sweep);
  }

  private void sweep(Rule rule) {
    long before = clock.instant().minus(rule.idle()).getEpochSecond();
    int deleted = 0;
    List<Idle> found = found(rule, before, 0);
    while (!found.isEmpty()) {
      for (Idle thread : found) {
        if (stopped) {
          return;
        }
        deleted += deleted(rule, thread, before) ? 1 : 0;
      }
      found = found(rule, before, found.get(found.size() - 1).seq());
    }
    if (deleted > 0) {
      LOG.info("Deleted {} threads on which nothing was said for {}.", deleted, rule.idle());
    }
  }

  /** What goes on ends after the thread that it is at. */
  void stop() {
    stopped = true;
  }

  private List<Idle> found(Rule rule, long before, long after) {
    return database.inTransaction(tx -> tx.idleThreads().find(rule.threads(), before, after, PAGE));
  }

  private boolean deleted(Rule rule, Idle thread, long before) {
    try {
      return database.inTransaction(tx -> delete(tx, rule, thread, before));
    } catch (RuntimeException failed) {
      LOG.warn("{} could not be deleted; it is tried again later.", thread.id(), failed);
      return false;
    }
  }

  private boolean delete(Tx tx, Rule rule, Idle idle, long before) {
    var locked = tx.lock(Kind.THREAD, idle.tenant(), null, idle.id());
    // Somebody may have spoken since it was found; nobody does from here on.
    if (locked.isEmpty()
        || tx.activeRun(idle.id()).isPresent()
        || !tx.idleThreads().still(idle.id(), rule.threads(), before)) {
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
