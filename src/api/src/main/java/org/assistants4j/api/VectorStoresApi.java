package org.assistants4j.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Vector stores. Every operation throws {@link ApiException} when it is refused. */
@Path("/vector_stores")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface VectorStoresApi {

  /** Makes a store; its files are read meanwhile. */
  @POST
  VectorStore create(CreateVectorStoreRequest request);

  /**
   * @param limit 1 to 100; null means 20
   * @param order {@code asc} or {@code desc} by creation; null means desc
   * @param after only what comes after the object of this id in that order
   * @param before only what comes before the object of this id in that order
   */
  @GET
  Page<VectorStore> list(
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("order") @Nullable String order,
      @QueryParam("after") @Nullable String after,
      @QueryParam("before") @Nullable String before);

  @GET
  @Path("/{vector_store_id}")
  VectorStore retrieve(@PathParam("vector_store_id") String vectorStoreId);

  @POST
  @Path("/{vector_store_id}")
  VectorStore modify(
      @PathParam("vector_store_id") String vectorStoreId, ModifyVectorStoreRequest request);

  /** Deletes the store; the files that were part of it stay. */
  @DELETE
  @Path("/{vector_store_id}")
  Deleted delete(@PathParam("vector_store_id") String vectorStoreId);

  /** Finds places in the store's files; refused when the store has expired. */
  @POST
  @Path("/{vector_store_id}/search")
  VectorStoreSearchPage search(
      @PathParam("vector_store_id") String vectorStoreId, VectorStoreSearchRequest request);
}
