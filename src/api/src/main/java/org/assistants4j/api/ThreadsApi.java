package org.assistants4j.api;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Threads. Every operation throws {@link ApiException} when it is refused. */
@Path("/threads")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface ThreadsApi {

  /**
   * @param request null for an empty thread
   */
  @POST
  AssistantThread create(@Nullable CreateThreadRequest request);

  @GET
  @Path("/{thread_id}")
  AssistantThread retrieve(@PathParam("thread_id") String threadId);

  @POST
  @Path("/{thread_id}")
  AssistantThread modify(@PathParam("thread_id") String threadId, ModifyThreadRequest request);

  /** Deletes the thread with its messages and runs. */
  @DELETE
  @Path("/{thread_id}")
  Deleted delete(@PathParam("thread_id") String threadId);

  /** Creates a thread and starts a run on it; the answer is the run, still queued. */
  @POST
  @Path("/runs")
  Run createAndRun(CreateThreadAndRunRequest request);
}
