package org.assistants4j.api;

import java.util.List;
import java.util.concurrent.Flow;

/**
 * The streaming twins of the three operations that start or continue a run, and the events of a run
 * that goes on already.
 *
 * <p>Each asks at once and throws an {@link ApiException} when it is refused; the events wait for
 * the publisher's one subscriber. Cancelling the subscription ends the stream, not the run. Events
 * may be told on the thread that executes the run, so that a subscriber which blocks keeps the run
 * waiting.
 */
public interface RunStreams {

  /** As {@link RunsApi#create}. */
  default Flow.Publisher<RunEvent> create(String threadId, CreateRunRequest request) {
    return create(threadId, request, List.of());
  }

  /**
   * As {@link RunsApi#create}.
   *
   * @param include {@link RunStepsApi#FILE_SEARCH_CONTENT}, to be told the passages that were
   *     found, or empty
   */
  Flow.Publisher<RunEvent> create(String threadId, CreateRunRequest request, List<String> include);

  /** As {@link ThreadsApi#createAndRun}. */
  Flow.Publisher<RunEvent> createThreadAndRun(CreateThreadAndRunRequest request);

  /** As {@link RunsApi#submitToolOutputs}. */
  Flow.Publisher<RunEvent> submitToolOutputs(
      String threadId, String runId, SubmitToolOutputsRequest request);

  /**
   * The events of a run from now on to its end, whoever started it.
   *
   * <p>What is past is left out, so that the first event may come in the middle of a message; the
   * last event of the run, and {@code done}, always come, at once where it has ended. A run that
   * requires an action has not ended: that event is left out too, because who only follows does not
   * answer it.
   *
   * @throws ApiException when the ids are wrong or nothing has them, or as {@code onError}
   */
  Flow.Publisher<RunEvent> follow(String threadId, String runId);
}
