package org.assistants4j.client;

import java.util.List;
import java.util.concurrent.Flow;
import org.assistants4j.api.CreateRunRequest;
import org.assistants4j.api.CreateThreadAndRunRequest;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.RunStreams;
import org.assistants4j.api.RunsApi;
import org.assistants4j.api.SubmitToolOutputsRequest;
import org.assistants4j.api.ThreadsApi;

/** The events of runs at a server that does not stream, or shall not. */
final class PolledRunStreams implements RunStreams {
  private final RunsApi runs;
  private final ThreadsApi threads;
  private final RunFollower follower;

  PolledRunStreams(RunsApi runs, ThreadsApi threads, RunFollower follower) {
    this.runs = runs;
    this.threads = threads;
    this.follower = follower;
  }

  @Override
  public Flow.Publisher<RunEvent> create(
      String threadId, CreateRunRequest request, List<String> include) {
    return follower.events(runs.create(threadId, request), Told.nothing(), include);
  }

  @Override
  public Flow.Publisher<RunEvent> createThreadAndRun(CreateThreadAndRunRequest request) {
    return follower.events(threads.createAndRun(request), Told.nothing(), List.of());
  }

  @Override
  public Flow.Publisher<RunEvent> submitToolOutputs(
      String threadId, String runId, SubmitToolOutputsRequest request) {
    return follower.events(
        runs.submitToolOutputs(threadId, runId, request), Told.since(request), List.of());
  }

  @Override
  public Flow.Publisher<RunEvent> follow(String threadId, String runId) {
    return follower.toTheEnd(threadId, runId);
  }
}
