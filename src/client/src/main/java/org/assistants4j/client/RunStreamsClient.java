package org.assistants4j.client;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.InboundSseEvent;
import java.util.List;
import org.assistants4j.api.CreateRunRequest;
import org.assistants4j.api.CreateThreadAndRunRequest;
import org.assistants4j.api.SubmitToolOutputsRequest;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.Publisher;

/**
 * The operations that answer with events, as a REST client reads them; the requests have to ask for
 * a stream. {@link RestBackend#runStreams} gives typed events instead.
 */
@Path("/threads")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.SERVER_SENT_EVENTS)
@RegisterRestClient(configKey = "assistants")
@RegisterProvider(RequestHeaders.class)
@RegisterProvider(RefusalMapper.class)
@RegisterProvider(value = ContractJson.class, priority = ContractJson.PRIORITY)
@RegisterProvider(value = UnstreamedRunReader.class, priority = ContractJson.PRIORITY)
public interface RunStreamsClient {

  @POST
  @Path("/{thread_id}/runs")
  Publisher<InboundSseEvent> create(
      @PathParam("thread_id") String threadId,
      CreateRunRequest request,
      @QueryParam("include[]") @Nullable List<String> include);

  @POST
  @Path("/runs")
  Publisher<InboundSseEvent> createThreadAndRun(CreateThreadAndRunRequest request);

  @POST
  @Path("/{thread_id}/runs/{run_id}/submit_tool_outputs")
  Publisher<InboundSseEvent> submitToolOutputs(
      @PathParam("thread_id") String threadId,
      @PathParam("run_id") String runId,
      SubmitToolOutputsRequest request);
}
