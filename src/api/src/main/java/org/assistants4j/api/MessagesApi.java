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

/** The messages of a thread. Every operation throws {@link ApiException} when it is refused. */
@Path("/threads/{thread_id}/messages")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface MessagesApi {

  /** Adds a message; refused while a run of the thread is active. */
  @POST
  Message create(@PathParam("thread_id") String threadId, CreateMessageRequest request);

  /**
   * @param limit 1 to 100; null means 20
   * @param order {@code asc} or {@code desc} by creation; null means desc
   * @param after only what comes after the object of this id in that order
   * @param before only what comes before the object of this id in that order
   * @param runId only messages that this run wrote
   */
  @GET
  Page<Message> list(
      @PathParam("thread_id") String threadId,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("order") @Nullable String order,
      @QueryParam("after") @Nullable String after,
      @QueryParam("before") @Nullable String before,
      @QueryParam("run_id") @Nullable String runId);

  @GET
  @Path("/{message_id}")
  Message retrieve(
      @PathParam("thread_id") String threadId, @PathParam("message_id") String messageId);

  @POST
  @Path("/{message_id}")
  Message modify(
      @PathParam("thread_id") String threadId,
      @PathParam("message_id") String messageId,
      ModifyMessageRequest request);

  @DELETE
  @Path("/{message_id}")
  Deleted delete(
      @PathParam("thread_id") String threadId, @PathParam("message_id") String messageId);
}
