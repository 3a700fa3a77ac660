package org.assistants4j.server;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.assistants4j.api.AssistantThread;
import org.assistants4j.api.CreateThreadAndRunRequest;
import org.assistants4j.api.CreateThreadRequest;
import org.assistants4j.api.Deleted;
import org.assistants4j.api.ModifyThreadRequest;
import org.assistants4j.api.Run;
import org.assistants4j.api.ThreadsApi;
import org.jspecify.annotations.Nullable;

/** Threads over HTTP. */
@RequestScoped
@Path("/threads")
public class ThreadsResource implements ThreadsApi {
  @Inject Caller caller;
  @Inject EventStreams streams;

  @Override
  public AssistantThread create(@Nullable CreateThreadRequest request) {
    return caller.api().threads().create(request);
  }

  @Override
  public AssistantThread retrieve(String threadId) {
    return caller.api().threads().retrieve(threadId);
  }

  @Override
  public AssistantThread modify(String threadId, ModifyThreadRequest request) {
    return caller.api().threads().modify(threadId, request);
  }

  @Override
  public Deleted delete(String threadId) {
    return caller.api().threads().delete(threadId);
  }

  @Override
  public Run createAndRun(CreateThreadAndRunRequest request) {
    return caller.api().threads().createAndRun(request);
  }

  /** The streaming twin of {@link #createAndRun}; {@link StreamChoice} tells them apart. */
  @POST
  @Path("/runs")
  @Consumes(MediaType.APPLICATION_JSON)
  @Produces(MediaType.SERVER_SENT_EVENTS)
  public void streamCreateAndRun(
      CreateThreadAndRunRequest request, @Context SseEventSink sink, @Context Sse sse) {
    streams.send(caller.api().runStreams().createThreadAndRun(request), sink, sse);
  }
}
