package org.assistants4j.engine.run;

import java.util.List;
import java.util.concurrent.Flow;
import java.util.function.Consumer;
import org.assistants4j.api.CreateRunRequest;
import org.assistants4j.api.CreateThreadAndRunRequest;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.RunStreams;
import org.assistants4j.api.SubmitToolOutputsRequest;
import org.assistants4j.engine.store.Kind;

/** The operations that stream, as one tenant sees them. */
final class Streams implements RunStreams {
  private final Runs.Parts parts;
  private final Feeds feeds;
  private final String tenant;

  Streams(Runs.Parts parts, Feeds feeds, String tenant) {
    this.parts = parts;
    this.feeds = feeds;
    this.tenant = tenant;
  }

  @Override
  public Flow.Publisher<RunEvent> create(
      String threadId, CreateRunRequest request, List<String> include) {
    String checked = Kind.THREAD.check(threadId);
    return started(
        ShownSteps.wantsPassages(include),
        runId -> parts.starter().start(tenant, checked, runId, request));
  }

  @Override
  public Flow.Publisher<RunEvent> createThreadAndRun(CreateThreadAndRunRequest request) {
    return started(false, runId -> parts.starter().start(tenant, runId, request));
  }

  private Flow.Publisher<RunEvent> started(boolean passages, Consumer<String> start) {
    String runId = Kind.RUN.newId();
    return following(runId, feeds.open(runId, 0, passages), () -> start.accept(runId));
  }

  @Override
  public Flow.Publisher<RunEvent> submitToolOutputs(
      String threadId, String runId, SubmitToolOutputsRequest request) {
    return Runs.retrying(
        () -> {
          RunWriter writer = parts.writers().open(tenant, threadId, runId);
          RunFeed feed = feeds.open(runId, writer.lastEvent(), false);
          return following(runId, feed, () -> parts.outputs().submit(writer, request));
        });
  }

  @Override
  public Flow.Publisher<RunEvent> follow(String threadId, String runId) {
    RunWriter writer = parts.writers().open(tenant, threadId, runId);
    RunFeed feed = feeds.follow(runId, writer.lastEvent());
    if (writer.run().status().ended()) {
      feed.ended(writer.run());
    }
    return feed.events();
  }

  /** The stream is opened before the work, so that it misses nothing. */
  private Flow.Publisher<RunEvent> following(String runId, RunFeed feed, Runnable work) {
    try {
      work.run();
      feed.committed();
    } catch (RuntimeException refused) {
      feeds.close(runId, feed);
      throw refused;
    }
    return feed.events();
  }
}
