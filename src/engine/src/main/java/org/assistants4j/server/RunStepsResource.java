package org.assistants4j.server;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.List;
import org.assistants4j.api.Page;
import org.assistants4j.api.RunStep;
import org.assistants4j.api.RunStepsApi;
import org.jspecify.annotations.Nullable;

/** Run steps over HTTP. */
@RequestScoped
@Path("/threads/{thread_id}/runs/{run_id}/steps")
public class RunStepsResource implements RunStepsApi {
  @Inject Caller caller;

  @Override
  public Page<RunStep> list(
      String threadId,
      String runId,
      @Nullable Integer limit,
      @Nullable String order,
      @Nullable String after,
      @Nullable String before,
      List<String> include) {
    return caller.api().runSteps().list(threadId, runId, limit, order, after, before, include);
  }

  @Override
  public RunStep retrieve(String threadId, String runId, String stepId, List<String> include) {
    return caller.api().runSteps().retrieve(threadId, runId, stepId, include);
  }
}
