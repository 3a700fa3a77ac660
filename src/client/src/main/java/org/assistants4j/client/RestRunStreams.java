package org.assistants4j.client;

import jakarta.ws.rs.sse.InboundSseEvent;
import java.util.List;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import org.assistants4j.api.CreateRunRequest;
import org.assistants4j.api.CreateRunRequestBuilder;
import org.assistants4j.api.CreateThreadAndRunRequest;
import org.assistants4j.api.CreateThreadAndRunRequestBuilder;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.RunStreams;
import org.assistants4j.api.SubmitToolOutputsRequest;
import org.reactivestreams.Publisher;

/**
 * Runs streamed over HTTP. Where the runtime's REST client asks only once there is a subscriber, a
 * refusal comes as {@code onError} instead of being thrown. A run whose stream breaks off, and one
 * that is told instead of a stream, is followed by looking at it.
 */
final class RestRunStreams implements RunStreams {
  private final RunStreamsClient client;
  private final StreamedRun.Opening opening;

  /**
   * @param client guarded
   */
  RestRunStreams(RunStreamsClient client, StreamedRun.Opening opening) {
    this.client = client;
    this.opening = opening;
  }

  @Override
  public Flow.Publisher<RunEvent> create(
      String threadId, CreateRunRequest request, List<String> include) {
    CreateRunRequest streamed = CreateRunRequestBuilder.builder(request).stream(true).build();
    return events(
        () -> client.create(threadId, streamed, include.isEmpty() ? null : include),
        Told.nothing(),
        include);
  }

  @Override
  public Flow.Publisher<RunEvent> createThreadAndRun(CreateThreadAndRunRequest request) {
    CreateThreadAndRunRequest streamed =
        CreateThreadAndRunRequestBuilder.builder(request).stream(true).build();
    return events(() -> client.createThreadAndRun(streamed), Told.nothing(), List.of());
  }

  @Override
  public Flow.Publisher<RunEvent> submitToolOutputs(
      String threadId, String runId, SubmitToolOutputsRequest request) {
    var streamed =
        new SubmitToolOutputsRequest(request.toolOutputs(), true, request.additionalProperties());
    return events(
        () -> client.submitToolOutputs(threadId, runId, streamed), Told.since(request), List.of());
  }

  @Override
  public Flow.Publisher<RunEvent> follow(String threadId, String runId) {
    return opening.follower().toTheEnd(threadId, runId);
  }

  private Flow.Publisher<RunEvent> events(
      Supplier<Publisher<InboundSseEvent>> request, Told told, List<String> include) {
    Publisher<InboundSseEvent> first = request.get();
    return new RunEventPublisher(
        subscriber ->
            new StreamedRun(request, opening, new Telling(subscriber), told, include).hear(first));
  }
}
