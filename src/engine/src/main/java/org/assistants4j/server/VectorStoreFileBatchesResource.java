package org.assistants4j.server;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.assistants4j.api.CreateVectorStoreFileBatchRequest;
import org.assistants4j.api.Page;
import org.assistants4j.api.VectorStoreFile;
import org.assistants4j.api.VectorStoreFileBatch;
import org.assistants4j.api.VectorStoreFileBatchesApi;
import org.jspecify.annotations.Nullable;

/** Batches of files over HTTP. */
@RequestScoped
@Path("/vector_stores/{vector_store_id}/file_batches")
@OnlyIn(ApiVersion.V2)
public class VectorStoreFileBatchesResource implements VectorStoreFileBatchesApi {
  @Inject Caller caller;

  @Override
  public VectorStoreFileBatch create(
      String vectorStoreId, CreateVectorStoreFileBatchRequest request) {
    return caller.api().vectorStoreFileBatches().create(vectorStoreId, request);
  }

  @Override
  public VectorStoreFileBatch retrieve(String vectorStoreId, String batchId) {
    return caller.api().vectorStoreFileBatches().retrieve(vectorStoreId, batchId);
  }

  @Override
  public VectorStoreFileBatch cancel(String vectorStoreId, String batchId) {
    return caller.api().vectorStoreFileBatches().cancel(vectorStoreId, batchId);
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
    return caller
        .api()
        .vectorStoreFileBatches()
        .files(vectorStoreId, batchId, limit, order, after, before, filter);
  }
}
