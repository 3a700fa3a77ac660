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
 * refusal comes as {@code onError} instead of being thrown.
 */
final class RestRunStreams implements RunStreams {
  private final RunStreamsClient client;
  private final ServerFaults faults;

  RestRunStreams(RunStreamsClient client, ServerFaults faults) {
    this.client = client;
    this.faults = faults;
  }

  @Override
  public Flow.Publisher<RunEvent> create(
      String threadId, CreateRunRequest request, List<String> include) {
    CreateRunRequest streamed = CreateRunRequestBuilder.builder(request).stream(true).build();
    return events(() -> client.create(threadId, streamed, include.isEmpty() ? null : include));
  }

  @Override
  public Flow.Publisher<RunEvent> createThreadAndRun(CreateThreadAndRunRequest request) {
    CreateThreadAndRunRequest streamed =
        CreateThreadAndRunRequestBuilder.builder(request).stream(true).build();
    return events(() -> client.createThreadAndRun(streamed));
  }

  @Override
  public Flow.Publisher<RunEvent> submitToolOutputs(
      String threadId, String runId, SubmitToolOutputsRequest request) {
    var streamed =
        new SubmitToolOutputsRequest(request.toolOutputs(), true, request.additionalProperties());
    return events(() -> client.submitToolOutputs(threadId, runId, streamed));
  }

  private Flow.Publisher<RunEvent> events(Supplier<Publisher<InboundSseEvent>> call) {
    try {
      return new RunEventPublisher(call.get(), faults);
    } catch (RuntimeException refused) {
      throw faults.translate(refused);
    }
  }
}
