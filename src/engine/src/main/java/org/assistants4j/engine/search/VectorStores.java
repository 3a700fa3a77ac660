package org.assistants4j.engine.search;

import jakarta.json.JsonObject;
import java.util.Map;
import org.assistants4j.api.CreateVectorStoreRequest;
import org.assistants4j.api.Deleted;
import org.assistants4j.api.ModifyVectorStoreRequest;
import org.assistants4j.api.Page;
import org.assistants4j.api.VectorStore;
import org.assistants4j.api.VectorStoreBuilder;
import org.assistants4j.api.VectorStoreSearchPage;
import org.assistants4j.api.VectorStoreSearchRequest;
import org.assistants4j.api.VectorStoresApi;
import org.assistants4j.engine.store.Columns;
import org.assistants4j.engine.store.Database;
import org.assistants4j.engine.store.Kind;
import org.assistants4j.engine.store.PageQuery;
import org.assistants4j.engine.store.Require;
import org.assistants4j.engine.store.Stored;
import org.jspecify.annotations.Nullable;

/** The operations on vector stores, as one tenant sees them. */
final class VectorStores implements VectorStoresApi {
  private final Database database;
  private final StoreMaker maker;
  private final StoreView view;
  private final StoreSearch search;
  private final String tenant;

  VectorStores(Database database, StoreMaker maker, StoreSearch search, String tenant) {
    this.database = database;
    this.maker = maker;
    this.view = new StoreView(maker);
    this.search = search;
    this.tenant = tenant;
  }

  @Override
  public VectorStore create(CreateVectorStoreRequest request) {
    return database.inTransaction(tx -> view.of(tx, maker.make(tx, tenant, request).doc()));
  }

  @Override
  public Page<VectorStore> list(
      @Nullable Integer limit,
      @Nullable String order,
      @Nullable String after,
      @Nullable String before) {
    PageQuery query = PageQuery.of(limit, order, after, before);
    return database.inTransaction(
        tx -> {
          Page<VectorStore> page = tx.page(Kind.VECTOR_STORE, tenant, "", query);
          return new Page<>(
              view.of(tx, page.data()), page.firstId(), page.lastId(), page.hasMore());
        });
  }

  @Override
  public VectorStore retrieve(String vectorStoreId) {
    return database.inTransaction(
        tx -> view.of(tx, Require.find(tx, Kind.VECTOR_STORE, tenant, null, vectorStoreId).doc()));
  }

  @Override
  public VectorStore modify(String vectorStoreId, ModifyVectorStoreRequest request) {
    return database.inTransaction(
        tx -> {
          Stored<VectorStore> stored =
              Require.lock(tx, Kind.VECTOR_STORE, tenant, null, vectorStoreId);
          VectorStore changed = modified(stored.doc(), request);
          return view.of(tx, tx.update(stored, changed, Columns.NONE).doc());
        });
  }

  private VectorStore modified(VectorStore old, ModifyVectorStoreRequest request) {
    JsonObject nulls = request.additionalProperties();
    VectorStoreBuilder changed = VectorStoreBuilder.builder(old);
    if (request.name() != null || nulls.containsKey("name")) {
      changed.name(request.name());
    }
    if (request.metadata() != null) {
      changed.metadata(request.metadata());
    } else if (nulls.containsKey("metadata")) {
      changed.metadata(Map.of());
    }
    if (request.expiresAfter() != null || nulls.containsKey("expires_after")) {
      // Whoever says how long a store is kept uses it: one that has expired is there again.
      changed
          .lastActiveAt(maker.now())
          .expiresAfter(request.expiresAfter())
          .expiresAt(maker.expiresAt(request.expiresAfter()));
    }
    return changed.build();
  }

  @Override
  public Deleted delete(String vectorStoreId) {
    return database.inTransaction(
        tx -> {
          Stored<VectorStore> found =
              Require.lock(tx, Kind.VECTOR_STORE, tenant, null, vectorStoreId);
          tx.storeFiles().clear(found.id());
          tx.delete(found);
          return new Deleted(found.id(), "vector_store.deleted");
        });
  }

  @Override
  public VectorStoreSearchPage search(String vectorStoreId, VectorStoreSearchRequest request) {
    return search.search(tenant, vectorStoreId, request);
  }
}
