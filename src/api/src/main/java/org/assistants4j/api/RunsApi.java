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
 * The runs of a thread; {@link RunStreams} has the streaming twins. Every operation throws {@link
 * ApiException} when it is refused.
 */
@Path("/threads/{thread_id}/runs")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
public interface RunsApi {

  /** Starts a run; refused while another run of the thread is active. Answers at once. */
  @POST
  Run create(@PathParam("thread_id") String threadId, CreateRunRequest request);

  /**
   * @param limit 1 to 100; null means 20
   * @param order {@code asc} or {@code desc} by creation; null means desc
   * @param after only what comes after the object of this id in that order
   * @param before only what comes before the object of this id in that order
   */
  @GET
  Page<Run> list(
      @PathParam("thread_id") String threadId,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("order") @Nullable String order,
      @QueryParam("after") @Nullable String after,
      @QueryParam("before") @Nullable String before);

  @GET
  @Path("/{run_id}")
  Run retrieve(@PathParam("thread_id") String threadId, @PathParam("run_id") String runId);

  @POST
  @Path("/{run_id}")
  Run modify(
      @PathParam("thread_id") String threadId,
      @PathParam("run_id") String runId,
      ModifyRunRequest request);

  /** Asks a run to end; it is {@code cancelling} until what it does has stopped. */
  @POST
  @Path("/{run_id}/cancel")
  @Consumes(MediaType.WILDCARD)
  Run cancel(@PathParam("thread_id") String threadId, @PathParam("run_id") String runId);

  /** Gives a run all the outputs it waits for; it is queued again. */
  @POST
  @Path("/{run_id}/submit_tool_outputs")
  Run submitToolOutputs(
      @PathParam("thread_id") String threadId,
      @PathParam("run_id") String runId,
      SubmitToolOutputsRequest request);
}
