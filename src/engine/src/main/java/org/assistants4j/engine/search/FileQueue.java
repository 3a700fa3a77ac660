package org.assistants4j.engine.search;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.assistants4j.engine.store.Tx;
import org.assistants4j.engine.task.TaskQueue;
import org.assistants4j.engine.task.TaskQueue.Job;

/** The queue of files that are to be read or removed; runs do not wait for it. */
public final class FileQueue implements AutoCloseable {
  private static final String TABLE = "a4j_file_task";
  private static final int THREADS = 4;

  private final Clock clock;
  private final Job read;
  private final Job expire;
  private final TaskQueue tasks;

  /** What the queue does: reads files of a store, removes a file whose time is over. */
  public record Work(Reading reading, Consumer<String> expire) {}

  /** Reads the files of a group that was added to a store. */
  public interface Reading {
    void read(String storeId, String group);
  }

  /**
   * @param recurring what is done besides, so that it needs no queue of its own
   */
  public FileQueue(DataSource dataSource, Work work, Clock clock, TaskQueue.Recurring recurring) {
    this.clock = clock;
    read =
        new Job(
            "read-files",
            id -> {
              int slash = id.indexOf('/');
              work.reading().read(id.substring(0, slash), id.substring(slash + 1));
            });
    expire = new Job("expire-file", work.expire());
    tasks =
        new TaskQueue(
            dataSource,
            new TaskQueue.Table(TABLE, THREADS),
            clock,
            List.of(read, expire),
            List.of(recurring));
  }

  public void start() {
    tasks.start();
  }

  /** Reads a group's files, beginning when the transaction is committed. */
  void read(Tx tx, String storeId, String group) {
    tasks.add(tx, read, storeId + "/" + group, clock.instant());
  }

  /** Removes a file when its time is over. */
  public void expire(Tx tx, String fileId, long atSecond) {
    tasks.add(tx, expire, fileId, Instant.ofEpochSecond(atSecond));
  }

  @Override
  public void close() {
    tasks.close();
  }
}
