package org.assistants4j.engine.search;

import java.util.List;
import java.util.Map;
import org.assistants4j.api.FileCounts;
import org.assistants4j.api.VectorStore;
import org.assistants4j.api.VectorStoreBuilder;
import org.assistants4j.api.VectorStoreFileBatch;
import org.assistants4j.api.VectorStoreFileBatchBuilder;
import org.assistants4j.api.VectorStoreFileStatus;
import org.assistants4j.api.VectorStoreStatus;
import org.assistants4j.engine.store.StoreCounts.Count;
import org.assistants4j.engine.store.Tx;

/** What of stores and batches is not kept but counted: files, bytes and, from these, the status. */
final class StoreView {
  private final StoreMaker stores;

  StoreView(StoreMaker stores) {
    this.stores = stores;
  }

  VectorStore of(Tx tx, VectorStore store) {
    return of(tx, List.of(store)).get(0);
  }

  List<VectorStore> of(Tx tx, List<VectorStore> all) {
    Map<String, Count> counts =
        tx.storeCounts().ofStores(all.stream().map(VectorStore::id).toList());
    return all.stream().map(it -> of(it, counts.getOrDefault(it.id(), Count.NONE))).toList();
  }

  private VectorStore of(VectorStore store, Count count) {
    return VectorStoreBuilder.builder(store)
        .fileCounts(count.files())
        .usageBytes(count.bytes())
        .status(status(store, count.files()))
        .build();
  }

  private VectorStoreStatus status(VectorStore store, FileCounts files) {
    if (stores.expired(store)) {
      return VectorStoreStatus.EXPIRED;
    }
    return files.inProgress() > 0 ? VectorStoreStatus.IN_PROGRESS : VectorStoreStatus.COMPLETED;
  }

  static VectorStoreFileBatch of(Tx tx, VectorStoreFileBatch batch) {
    FileCounts files = tx.storeCounts().ofBatch(batch.id()).files();
    return VectorStoreFileBatchBuilder.builder(batch)
        .fileCounts(files)
        .status(status(batch, files))
        .build();
  }

  private static VectorStoreFileStatus status(VectorStoreFileBatch batch, FileCounts files) {
    if (batch.status().equals(VectorStoreFileStatus.CANCELLED)) {
      return batch.status();
    } else if (files.inProgress() > 0) {
      return VectorStoreFileStatus.IN_PROGRESS;
    }
    boolean nothingRead = files.completed() == 0 && files.failed() > 0;
    return nothingRead ? VectorStoreFileStatus.FAILED : VectorStoreFileStatus.COMPLETED;
  }
}
