package org.assistants4j.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * Files that are added to a vector store together. Every operation throws {@link ApiException} when
 * it is refused.
 */
@Path("/vector_stores/{vector_store_id}/file_batches")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface VectorStoreFileBatchesApi {

  @POST
  VectorStoreFileBatch create(
      @PathParam("vector_store_id") String vectorStoreId,
      CreateVectorStoreFileBatchRequest request);

  @GET
  @Path("/{batch_id}")
  VectorStoreFileBatch retrieve(
      @PathParam("vector_store_id") String vectorStoreId, @PathParam("batch_id") String batchId);

  /** Stops reading what was not read yet. */
  @POST
  @Path("/{batch_id}/cancel")
  @Consumes(MediaType.WILDCARD)
  VectorStoreFileBatch cancel(
      @PathParam("vector_store_id") String vectorStoreId, @PathParam("batch_id") String batchId);

  /**
   * The files of a batch.
   *
   * @param limit 1 to 100; null means 20
   * @param order {@code asc} or {@code desc} by creation; null means desc
   * @param after only what comes after the object of this id in that order
   * @param before only what comes before the object of this id in that order
   * @param filter only files of this status; null means all
   */
  @GET
  @Path("/{batch_id}/files")
  Page<VectorStoreFile> files(
      @PathParam("vector_store_id") String vectorStoreId,
      @PathParam("batch_id") String batchId,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("order") @Nullable String order,
      @QueryParam("after") @Nullable String after,
      @QueryParam("before") @Nullable String before,
      @QueryParam("filter") @Nullable String filter);
}
