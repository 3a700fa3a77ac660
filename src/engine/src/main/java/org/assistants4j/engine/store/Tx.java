package org.assistants4j.engine.store;

import java.sql.Connection;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.assistants4j.api.AssistantThread;
import org.assistants4j.api.Page;
import org.assistants4j.api.json.Json;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** One transaction: what can be read and written in it. */
public final class Tx {
  private static final String COLUMNS = "SELECT id, tenant, parent, version, doc FROM a4j_object ";

  private final Handle handle;
  private final AfterCommit after;
  private final long now;

  Tx(Handle handle, AfterCommit after, long now) {
    this.handle = handle;
    this.after = after;
    this.now = now;
  }

  /** When this transaction began, in seconds since 1970. */
  public long now() {
    return now;
  }

  /** Asks the database for something, so that it fails when that does not answer. */
  public void alive() {
    handle.createQuery("SELECT 1 FROM a4j_object WHERE id = ''").mapTo(Integer.class).findOne();
  }

  /** The files of vector stores. */
  public StoreFiles storeFiles() {
    return new StoreFiles(handle, now);
  }

  /** How many files vector stores have. */
  public StoreCounts storeCounts() {
    return new StoreCounts(handle, now);
  }

  /** The files of vector stores, as a search wants them. */
  public Searchable searchable() {
    return new Searchable(handle, now);
  }

  /** The files that version 1 of the API gave assistants and messages. */
  public Links links() {
    return new Links(handle, now);
  }

  /** The metadata by which objects are found. */
  public MetadataIndex metadata() {
    return new MetadataIndex(handle);
  }

  /** The threads on which nothing has happened for long. */
  public IdleThreads idleThreads() {
    return new IdleThreads(handle);
  }

  /** The connection of this transaction, for a library that writes in it too. */
  public Connection connection() {
    return handle.getConnection();
  }

  /** Runs {@code action} once this transaction has been committed. */
  public void afterCommit(Runnable action) {
    after.add(action);
  }

  /** Adds an object. */
  public <T> Stored<T> insert(
      Kind<T> kind, String tenant, String parent, String id, T doc, Columns columns) {
    handle
        .createUpdate(
            "INSERT INTO a4j_object"
                + " (id, kind, tenant, parent, status, tag, active, gone_at, touched_at, linked,"
                + " version, doc)"
                + " VALUES (:id, :kind, :tenant, :parent, :status, :tag, :active, :gone, :now,"
                + " :linked, 0, :doc)")
        .bind("id", kind.key(parent, id))
        .bind("kind", kind.name())
        .bind("tenant", tenant)
        .bind("parent", parent)
        .bind("status", columns.status())
        .bind("tag", columns.tag())
        .bind("active", columns.active())
        .bind("gone", columns.goneAt())
        .bind("now", now)
        .bind("linked", kind.link() ? id : null)
        .bind("doc", Json.write(doc))
        .execute();
    return new Stored<>(kind, id, tenant, parent, 0, doc);
  }

  /**
   * Replaces an object that nobody has changed since it was read.
   *
   * @throws StaleException when somebody has
   */
  public <T> Stored<T> update(Stored<T> stored, T doc, Columns columns) {
    if (!updateIfUnchanged(stored, doc, columns)) {
      throw new StaleException(stored.id());
    }
    return stored.next(doc);
  }

  /** As {@link #update}; false when somebody has changed it. */
  public <T> boolean updateIfUnchanged(Stored<T> stored, T doc, Columns columns) {
    return handle
            .createUpdate(
                "UPDATE a4j_object SET doc = :doc, status = :status, tag = :tag, active = :active,"
                    + " gone_at = :gone, touched_at = :now, version = version + 1"
                    + " WHERE id = :id AND version = :version")
            .bind("doc", Json.write(doc))
            .bind("status", columns.status())
            .bind("tag", columns.tag())
            .bind("active", columns.active())
            .bind("gone", columns.goneAt())
            .bind("now", now)
            .bind("id", stored.key())
            .bind("version", stored.version())
            .execute()
        == 1;
  }

  /** The object of this id; empty when there is none, or it is another tenant's or parent's. */
  public <T> Optional<Stored<T>> find(
      Kind<T> kind, String tenant, @Nullable String parent, String id) {
    return find(kind, tenant, parent, id, "");
  }

  /** As {@link #find}; nobody else changes or locks it until this transaction ends. */
  public <T> Optional<Stored<T>> lock(
      Kind<T> kind, String tenant, @Nullable String parent, String id) {
    return find(kind, tenant, parent, id, " FOR UPDATE");
  }

  private <T> Optional<Stored<T>> find(
      Kind<T> kind, String tenant, @Nullable String parent, String id, String lock) {
    String key = parent == null ? id : kind.key(parent, id);
    String ofParent = parent == null ? "" : " AND parent = :parent";
    Query query =
        handle
            .createQuery(
                COLUMNS
                    + "WHERE id = :id AND kind = :kind AND tenant = :tenant AND "
                    + Rows.THERE
                    + ofParent
                    + lock)
            .bind("id", key)
            .bind("now", now)
            .bind("kind", kind.name())
            .bind("tenant", tenant);
    if (parent != null) {
      query.bind("parent", parent);
    }
    return query.map((row, context) -> Rows.read(kind, row)).findOne();
  }

  /** The object of this id, whoever's it is. For the engine's own work, never for a caller. */
  public <T> Optional<Stored<T>> findAny(Kind<T> kind, String id) {
    return handle
        .createQuery(COLUMNS + "WHERE id = :id AND kind = :kind")
        .bind("id", id)
        .bind("kind", kind.name())
        .map((row, context) -> Rows.read(kind, row))
        .findOne();
  }

  /** All objects of a kind below a parent, oldest first. */
  public <T> List<Stored<T>> all(Kind<T> kind, String tenant, String parent) {
    return handle
        .createQuery(
            COLUMNS
                + "WHERE tenant = :tenant AND kind = :kind AND parent = :parent AND "
                + Rows.THERE
                + Rows.OLDEST_FIRST)
        .bind("now", now)
        .bind("tenant", tenant)
        .bind("kind", kind.name())
        .bind("parent", parent)
        .map((row, context) -> Rows.read(kind, row))
        .list();
  }

  /** The objects of a kind below a parent, newest first, read as far as they are asked for. */
  public <T> Iterator<Stored<T>> newest(Kind<T> kind, String tenant, String parent) {
    return new Newest<>(handle, kind, tenant, parent);
  }

  /** One page of a kind below a parent. */
  public <T> Page<T> page(Kind<T> kind, String tenant, String parent, PageQuery query) {
    return new Pages(handle, now).page(kind, tenant, parent, query);
  }

  /** The run that is active on a thread. */
  public Optional<String> activeRun(String threadId) {
    return handle
        .createQuery("SELECT id FROM a4j_object WHERE active = :thread")
        .bind("thread", threadId)
        .mapTo(String.class)
        .findOne();
  }

  /** Deletes an object alone. */
  public void delete(Stored<?> stored) {
    handle.createUpdate("DELETE FROM a4j_object WHERE id = :id").bind("id", stored.key()).execute();
  }

  /** Deletes what links the object of this id to others. */
  public void deleteLinks(String id) {
    handle.createUpdate("DELETE FROM a4j_object WHERE linked = :id").bind("id", id).execute();
  }

  /** Deletes all that belongs to a thread: messages and their files, runs, steps and events. */
  public void deleteBelow(Stored<AssistantThread> thread) {
    new ThreadContents(handle, thread).delete();
  }

  /** Adds events to a run's journal. */
  public void addEvents(String runId, List<JournalEntry> entries) {
    if (entries.isEmpty()) {
      return;
    }
    PreparedBatch batch =
        handle.prepareBatch(
            "INSERT INTO a4j_run_event (run_id, number, name, data)"
                + " VALUES (:run, :number, :name, :data)");
    for (JournalEntry entry : entries) {
      batch
          .bind("run", runId)
          .bind("number", entry.number())
          .bind("name", entry.name())
          .bind("data", entry.data())
          .add();
    }
    batch.execute();
  }

  /** Drops a run's journal. */
  public void deleteEvents(String runId) {
    handle
        .createUpdate("DELETE FROM a4j_run_event WHERE run_id = :run")
        .bind("run", runId)
        .execute();
  }

  /** A run's journal after the event of this number. */
  public List<JournalEntry> eventsAfter(String runId, int number) {
    return handle
        .createQuery(
            "SELECT number, name, data FROM a4j_run_event"
                + " WHERE run_id = :run AND number > :number ORDER BY number")
        .bind("run", runId)
        .bind("number", number)
        .map((row, context) -> new JournalEntry(row.getInt(1), row.getString(2), row.getString(3)))
        .list();
  }

  /**
   * The number of the last event in a run's journal, 0 when there is none; empty when the run was
   * changed since it was read. One statement, because the next one may see later commits.
   */
  public Optional<Integer> lastEvent(Stored<?> run) {
    return handle
        .createQuery(
            "SELECT (SELECT COALESCE(MAX(number), 0) FROM a4j_run_event WHERE run_id = :run)"
                + " FROM a4j_object WHERE id = :run AND version = :version")
        .bind("run", run.id())
        .bind("version", run.version())
        .mapTo(Integer.class)
        .findOne();
  }
}
