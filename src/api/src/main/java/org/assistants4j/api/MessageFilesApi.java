package org.assistants4j.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * The files of a message, which version 1 of the API alone has. Every operation throws {@link
 * ApiException} when it is refused.
 */
@Path("/threads/{thread_id}/messages/{message_id}/files")
@Produces(MediaType.APPLICATION_JSON)
public interface MessageFilesApi {

  /**
   * @param limit 1 to 100; null means 20
   * @param order {@code asc} or {@code desc} by creation; null means desc
   * @param after only what comes after the file of this id in that order
   * @param before only what comes before the file of this id in that order
   */
  @GET
  Page<MessageFile> list(
      @PathParam("thread_id") String threadId,
      @PathParam("message_id") String messageId,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("order") @Nullable String order,
      @QueryParam("after") @Nullable String after,
      @QueryParam("before") @Nullable String before);

  @GET
  @Path("/{file_id}")
  MessageFile retrieve(
      @PathParam("thread_id") String threadId,
      @PathParam("message_id") String messageId,
      @PathParam("file_id") String fileId);
}
