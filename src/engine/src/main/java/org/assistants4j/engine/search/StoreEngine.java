package org.assistants4j.engine.search;

import java.time.Clock;
import javax.sql.DataSource;
import org.assistants4j.api.VectorStoreFileBatchesApi;
import org.assistants4j.api.VectorStoreFilesApi;
import org.assistants4j.api.VectorStoresApi;
import org.assistants4j.engine.store.Database;
import org.assistants4j.engine.store.FileStore;
import org.assistants4j.engine.task.TaskQueue;
import org.assistants4j.engine.tool.FileSearch;
import org.assistants4j.engine.tool.FileTexts;

/** Everything that keeps vector stores on this node. */
public final class StoreEngine implements AutoCloseable {
  private final Database database;
  private final FileTexts texts;
  private final FileSearch search;
  private final FileReading reading;
  private final FileRemoval removal;
  private final FileQueue queue;
  private final StoreMaker maker;

  /**
   * @param recurring what else is to be done again and again
   */
  public StoreEngine(
      DataSource dataSource,
      Database database,
      FileStore contents,
      Clock clock,
      TaskQueue.Recurring recurring) {
    this.database = database;
    texts = new FileTexts(contents);
    search = new FileSearch(texts);
    reading = new FileReading(database, texts);
    removal = new FileRemoval(database, contents, clock);
    queue =
        new FileQueue(dataSource, new FileQueue.Work(reading, removal::expire), clock, recurring);
    maker = new StoreMaker(queue, clock);
  }

  /** Begins to read files, those that were left by a node that died too. */
  public void start() {
    queue.start();
  }

  public VectorStoresApi stores(String tenant) {
    StoreSearch storeSearch = new StoreSearch(database, search, maker);
    return new VectorStores(database, maker, storeSearch, tenant);
  }

  public VectorStoreFilesApi files(String tenant) {
    return new VectorStoreFiles(database, maker, texts, tenant);
  }

  public VectorStoreFileBatchesApi batches(String tenant) {
    return new VectorStoreFileBatches(database, maker, tenant);
  }

  public StoreMaker maker() {
    return maker;
  }

  public FileSearch search() {
    return search;
  }

  public FileRemoval removal() {
    return removal;
  }

  public FileQueue queue() {
    return queue;
  }

  /** Leaves what is being read to other nodes, or to this one's next start. */
  @Override
  public void close() {
    reading.close();
    queue.close();
  }
}
