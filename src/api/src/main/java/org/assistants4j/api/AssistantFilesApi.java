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

/**
 * The files of an assistant, which version 1 of the API alone has. Every operation throws {@link
 * ApiException} when it is refused.
 */
@Path("/assistants/{assistant_id}/files")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface AssistantFilesApi {

  /** Gives an assistant a file, of which it has at most 20; one that it has already stays. */
  @POST
  AssistantFile create(
      @PathParam("assistant_id") String assistantId, CreateAssistantFileRequest request);

  /**
   * @param limit 1 to 100; null means 20
   * @param order {@code asc} or {@code desc} by creation; null means desc
   * @param after only what comes after the file of this id in that order
   * @param before only what comes before the file of this id in that order
   */
  @GET
  Page<AssistantFile> list(
      @PathParam("assistant_id") String assistantId,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("order") @Nullable String order,
      @QueryParam("after") @Nullable String after,
      @QueryParam("before") @Nullable String before);

  @GET
  @Path("/{file_id}")
  AssistantFile retrieve(
      @PathParam("assistant_id") String assistantId, @PathParam("file_id") String fileId);

  /** Takes a file from an assistant and from its tools; the file itself stays. */
  @DELETE
  @Path("/{file_id}")
  Deleted delete(
      @PathParam("assistant_id") String assistantId, @PathParam("file_id") String fileId);
}
