package org.assistants4j.api;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The steps of a run. Every operation throws {@link ApiException} when it is refused. */
@Path("/threads/{thread_id}/runs/{run_id}/steps")
@Produces(MediaType.APPLICATION_JSON)
public interface RunStepsApi {
  /** The one thing that can be included: the passages that file search found. */
  String FILE_SEARCH_CONTENT = "step_details.tool_calls[*].file_search.results[*].content";

  /**
   * @param limit 1 to 100; null means 20
   * @param order {@code asc} or {@code desc} by creation; null means desc
   * @param after only what comes after the object of this id in that order
   * @param before only what comes before the object of this id in that order
   * @param include {@link #FILE_SEARCH_CONTENT} or empty
   */
  @GET
  Page<RunStep> list(
      @PathParam("thread_id") String threadId,
      @PathParam("run_id") String runId,
      @QueryParam("limit") @Nullable Integer limit,
      @QueryParam("order") @Nullable String order,
      @QueryParam("after") @Nullable String after,
      @QueryParam("before") @Nullable String before,
      @QueryParam("include[]") List<String> include);

  /**
   * @param include {@link #FILE_SEARCH_CONTENT} or empty
   */
  @GET
  @Path("/{step_id}")
  RunStep retrieve(
      @PathParam("thread_id") String threadId,
      @PathParam("run_id") String runId,
      @PathParam("step_id") String stepId,
      @QueryParam("include[]") List<String> include);
}
