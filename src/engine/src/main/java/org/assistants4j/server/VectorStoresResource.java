package org.assistants4j.server;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.assistants4j.api.CreateVectorStoreRequest;
import org.assistants4j.api.Deleted;
import org.assistants4j.api.ModifyVectorStoreRequest;
import org.assistants4j.api.Page;
import org.assistants4j.api.VectorStore;
import org.assistants4j.api.VectorStoreSearchPage;
import org.assistants4j.api.VectorStoreSearchRequest;
import org.assistants4j.api.VectorStoresApi;
import org.jspecify.annotations.Nullable;

/** Vector stores over HTTP. */
@RequestScoped
@Path("/vector_stores")
@OnlyIn(ApiVersion.V2)
public class VectorStoresResource implements VectorStoresApi {
  @Inject Caller caller;

  @Override
  public VectorStore create(CreateVectorStoreRequest request) {
    return caller.api().vectorStores().create(request);
  }

  @Override
  public Page<VectorStore> list(
      @Nullable Integer limit,
      @Nullable String order,
      @Nullable String after,
      @Nullable String before) {
    return caller.api().vectorStores().list(limit, order, after, before);
  }

  @Override
  public VectorStore retrieve(String vectorStoreId) {
    return caller.api().vectorStores().retrieve(vectorStoreId);
  }

  @Override
  public VectorStore modify(String vectorStoreId, ModifyVectorStoreRequest request) {
    return caller.api().vectorStores().modify(vectorStoreId, request);
  }

  @Override
  public Deleted delete(String vectorStoreId) {
    return caller.api().vectorStores().delete(vectorStoreId);
  }

  @Override
  public VectorStoreSearchPage search(String vectorStoreId, VectorStoreSearchRequest request) {
    return caller.api().vectorStores().search(vectorStoreId, request);
  }
}
