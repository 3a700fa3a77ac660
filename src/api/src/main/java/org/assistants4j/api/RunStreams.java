package org.assistants4j.api;

import java.util.concurrent.Flow;

/**
 * The streaming twins of the three operations that start or continue a run.
 *
 * <p>Each asks at once and throws an {@link ApiException} when it is refused; the events wait for
 * the publisher's one subscriber. Cancelling the subscription ends the stream, not the run. Events
 * may be told on the thread that executes the run, so that a subscriber which blocks keeps the run
 * waiting.
 */
public interface RunStreams {

  /** As {@link RunsApi#create}. */
  Flow.Publisher<RunEvent> create(String threadId, CreateRunRequest request);

  /** As {@link ThreadsApi#createAndRun}. */
  Flow.Publisher<RunEvent> createThreadAndRun(CreateThreadAndRunRequest request);

  /** As {@link RunsApi#submitToolOutputs}. */
  Flow.Publisher<RunEvent> submitToolOutputs(
      String threadId, String runId, SubmitToolOutputsRequest request);
}
