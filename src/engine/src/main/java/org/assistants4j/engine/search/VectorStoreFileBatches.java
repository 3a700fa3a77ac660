package org.assistants4j.engine.search;

import org.assistants4j.api.CreateVectorStoreFileBatchRequest;
import org.assistants4j.api.Page;
import org.assistants4j.api.VectorStore;
import org.assistants4j.api.VectorStoreFile;
import org.assistants4j.api.VectorStoreFileBatch;
import org.assistants4j.api.VectorStoreFileBatchBuilder;
import org.assistants4j.api.VectorStoreFileBatchesApi;
import org.assistants4j.api.VectorStoreFileBuilder;
import org.assistants4j.api.VectorStoreFileStatus;
import org.assistants4j.engine.store.Columns;
import org.assistants4j.engine.store.Database;
import org.assistants4j.engine.store.Kind;
import org.assistants4j.engine.store.PageQuery;
import org.assistants4j.engine.store.Require;
import org.assistants4j.engine.store.Stored;
import org.assistants4j.engine.store.Tx;
import org.jspecify.annotations.Nullable;

/** The operations on batches of files, as one tenant sees them. */
final class VectorStoreFileBatches implements VectorStoreFileBatchesApi {
  private final Database database;
  private final StoreMaker maker;
  private final String tenant;

  VectorStoreFileBatches(Database database, StoreMaker maker, String tenant) {
    this.database = database;
    this.maker = maker;
    this.tenant = tenant;
  }

  @Override
  public VectorStoreFileBatch create(
      String vectorStoreId, CreateVectorStoreFileBatchRequest request) {
    return database.inTransaction(
        tx -> {
          Stored<VectorStore> store =
              Require.lock(tx, Kind.VECTOR_STORE, tenant, null, vectorStoreId);
          VectorStoreFileBatch batch =
              VectorStoreFileBatchBuilder.builder()
                  .id(Kind.BATCH.newId())
                  .createdAt(maker.now())
                  .vectorStoreId(store.id())
                  .status(VectorStoreFileStatus.IN_PROGRESS)
                  .build();
          tx.insert(Kind.BATCH, tenant, store.id(), batch.id(), batch, Columns.NONE);
          maker.fill(tx, store, request.each(), batch.id());
          maker.touch(tx, store);
          return StoreView.of(tx, batch);
        });
  }

  @Override
  public VectorStoreFileBatch retrieve(String vectorStoreId, String batchId) {
    return database.inTransaction(tx -> StoreView.of(tx, find(tx, vectorStoreId, batchId).doc()));
  }

  @Override
  public VectorStoreFileBatch cancel(String vectorStoreId, String batchId) {
    return database.inTransaction(
        tx -> {
          String store = store(tx, vectorStoreId);
          Stored<VectorStoreFileBatch> batch = Require.lock(tx, Kind.BATCH, tenant, store, batchId);
          VectorStoreFileBatch seen = StoreView.of(tx, batch.doc());
          if (!seen.status().equals(VectorStoreFileStatus.IN_PROGRESS)) {
            return seen;
          }
          tx.storeFiles()
              .unread(store, batch.id(), StoreMaker.MAX_FILES)
              .forEach(file -> cancel(tx, file));
          VectorStoreFileBatch cancelled =
              VectorStoreFileBatchBuilder.builder(batch.doc())
                  .status(VectorStoreFileStatus.CANCELLED)
                  .build();
          return StoreView.of(tx, tx.update(batch, cancelled, Columns.NONE).doc());
        });
  }

  /** A file that was read at this moment stays read. */
  private static void cancel(Tx tx, Stored<VectorStoreFile> file) {
    tx.storeFiles()
        .change(
            file,
            VectorStoreFileBuilder.builder(file.doc())
                .status(VectorStoreFileStatus.CANCELLED)
                .build());
  }

  @Override
  public Page<VectorStoreFile> files(
      String vectorStoreId,
      String batchId,
      @Nullable Integer limit,
      @Nullable String order,
      @Nullable String after,
      @Nullable String before,
      @Nullable String filter) {
    PageQuery query = VectorStoreFiles.filtered(PageQuery.of(limit, order, after, before), filter);
    return database.inTransaction(
        tx -> {
          Stored<VectorStoreFileBatch> batch = find(tx, vectorStoreId, batchId);
          return tx.page(Kind.STORE_FILE, tenant, batch.parent(), query.tagged(batch.id()));
        });
  }

  private String store(Tx tx, String vectorStoreId) {
    return Require.find(tx, Kind.VECTOR_STORE, tenant, null, vectorStoreId).id();
  }

  private Stored<VectorStoreFileBatch> find(Tx tx, String vectorStoreId, String batchId) {
    return Require.find(tx, Kind.BATCH, tenant, store(tx, vectorStoreId), batchId);
  }
}
