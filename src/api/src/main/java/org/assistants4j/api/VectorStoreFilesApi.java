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

/** The files of a vector store. Every operation throws {@link ApiException} when it is refused. */
@Path("/vector_stores/{vector_store_id}/files")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface VectorStoreFilesApi {

  /** Adds a file; it is {@code in_progress} until it was read. One that is there is read anew. */
  @POST
  VectorStoreFile create(
      @PathParam("vector_store_id") String vectorStoreId, CreateVectorStoreFileRequest request);

  /**
   * @param limit 1 to 100; null means 20
   * @param order {@code asc} or {@code desc} by creation; null means desc
   * @param after only what comes after the object of this id in that order
   * @param before only what comes before the object of this id in that order
   * @param filter only files of this status; null means all
   */
  @GET
  Page<VectorStoreFile> list(
      @PathParam("vector_store_id") String vectorStoreId,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("order") @Nullable String order,
      @QueryParam("after") @Nullable String after,
      @QueryParam("before") @Nullable String before,
      @QueryParam("filter") @Nullable String filter);

  @GET
  @Path("/{file_id}")
  VectorStoreFile retrieve(
      @PathParam("vector_store_id") String vectorStoreId, @PathParam("file_id") String fileId);

  /** Replaces the file's attributes. */
  @POST
  @Path("/{file_id}")
  VectorStoreFile update(
      @PathParam("vector_store_id") String vectorStoreId,
      @PathParam("file_id") String fileId,
      UpdateVectorStoreFileRequest request);

  /** Takes the file out of the store; the file itself stays. */
  @DELETE
  @Path("/{file_id}")
  Deleted delete(
      @PathParam("vector_store_id") String vectorStoreId, @PathParam("file_id") String fileId);

  /** What was read of the file. */
  @GET
  @Path("/{file_id}/content")
  VectorStoreFileContent content(
      @PathParam("vector_store_id") String vectorStoreId, @PathParam("file_id") String fileId);
}
