package org.assistants4j.server;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import java.util.List;
import org.assistants4j.api.CreateRunRequest;
import org.assistants4j.api.ModifyRunRequest;
import org.assistants4j.api.Page;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunsApi;
import org.assistants4j.api.SubmitToolOutputsRequest;
import org.jspecify.annotations.Nullable;

/** Runs over HTTP; {@link StreamChoice} tells the streaming twins from the others. */
@RequestScoped
@Path("/threads/{thread_id}/runs")
public class RunsResource implements RunsApi {
  @Inject Caller caller;
  @Inject EventStreams streams;

  @Override
  public Run create(String threadId, CreateRunRequest request) {
    return caller.api().runs().create(threadId, request);
  }

  /** The streaming twin of {@link #create}. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public void streamCreate(
      @PathParam("thread_id") String threadId,
      @QueryParam("include[]") List<String> include,
      CreateRunRequest request,
      @Context SseEventSink sink,
      @Context Sse sse) {
    streams.send(caller.api().runStreams().create(threadId, request, include), sink, sse);
  }

  @Override
  public Page<Run> list(
      String threadId,
      @Nullable Integer limit,
      @Nullable String order,
      @Nullable String after,
      @Nullable String before) {
    return caller.api().runs().list(threadId, limit, order, after, before);
  }

  @Override
  public Run retrieve(String threadId, String runId) {
    return caller.api().runs().retrieve(threadId, runId);
  }

  @Override
  public Run modify(String threadId, String runId, ModifyRunRequest request) {
    return caller.api().runs().modify(threadId, runId, request);
  }

  @Override
  public Run cancel(String threadId, String runId) {
    return caller.api().runs().cancel(threadId, runId);
  }

  @Override
  public Run submitToolOutputs(String threadId, String runId, SubmitToolOutputsRequest request) {
    return caller.api().runs().submitToolOutputs(threadId, runId, request);
  }

  /** The streaming twin of {@link #submitToolOutputs}. */
  @POST
  @Path("/{run_id}/submit_tool_outputs")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public void streamSubmitToolOutputs(
      @PathParam("thread_id") String threadId,
      @PathParam("run_id") String runId,
      SubmitToolOutputsRequest request,
      @Context SseEventSink sink,
      @Context Sse sse) {
    streams.send(caller.api().runStreams().submitToolOutputs(threadId, runId, request), sink, sse);
  }
}
