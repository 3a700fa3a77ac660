package org.assistants4j.engine.run;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assistants4j.api.ApiException;
import org.assistants4j.api.Assistant;
import org.assistants4j.api.AssistantThread;
import org.assistants4j.api.CreateRunRequest;
import org.assistants4j.api.CreateThreadAndRunRequest;
import org.assistants4j.api.CreateThreadRequest;
import org.assistants4j.api.ResponseFormat;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunBuilder;
import org.assistants4j.api.RunEvent;
import org.assistants4j.api.RunStatus;
import org.assistants4j.api.ToolChoice;
import org.assistants4j.api.TruncationStrategy;
import org.assistants4j.engine.store.Columns;
import org.assistants4j.engine.store.Database;
import org.assistants4j.engine.store.Kind;
import org.assistants4j.engine.store.Tx;
import org.jspecify.annotations.Nullable;

/** Starts runs: the run, its task and its first events in one transaction. */
final class RunStarter {
  private final Database database;
  private final Feeds feeds;
  private final RunQueue queue;
  private final ThreadMaker threads;
  private final RunLimits limits;
  private final Clock clock;

  RunStarter(
      Database database,
      Feeds feeds,
      RunQueue queue,
      ThreadMaker threads,
      RunLimits limits,
      Clock clock) {
    this.database = database;
    this.feeds = feeds;
    this.queue = queue;
    this.threads = threads;
    this.limits = limits;
    this.clock = clock;
  }

  /** Starts a run of id {@code runId} on a thread. */
  Run start(String tenant, String threadId, String runId, CreateRunRequest request) {
    return database.inTransaction(
        tx -> {
          Kind.ASSISTANT.check(request.assistantId());
          Lookup.lock(tx, Kind.THREAD, tenant, null, threadId);
          tx.activeRun(threadId)
              .ifPresent(
                  active -> {
                    throw ApiException.badRequest(
                        "Thread %s already has an active run %s.".formatted(threadId, active));
                  });
          return start(tx, tenant, threadId, runId, request, List.of());
        });
  }

  /** Starts a run of id {@code runId} on a new thread. */
  Run start(String tenant, String runId, CreateThreadAndRunRequest request) {
    return database.inTransaction(
        tx -> {
          Kind.ASSISTANT.check(request.assistantId());
          CreateThreadRequest thread =
              request.thread() == null ? new CreateThreadRequest() : request.thread();
          AssistantThread made = threads.make(tx, tenant, thread, request.toolResources());
          RunEvent created = new RunEvent.ThreadCreated(made);
          return start(tx, tenant, made.id(), runId, request.run(), List.of(created));
        });
  }

  private Run start(
      Tx tx,
      String tenant,
      String threadId,
      String runId,
      CreateRunRequest request,
      List<RunEvent> before) {
    Assistant assistant =
        Lookup.find(tx, Kind.ASSISTANT, tenant, null, request.assistantId()).doc();
    Instant now = now();
    threads.messages().addAll(tx, tenant, threadId, request.additionalMessages());
    Run run =
        RunBuilder.builder(run(runId, threadId, assistant, request, now))
            .additionalProperties(FileLinks.carried(tx, tenant, assistant.id()))
            .build();
    ToolChoices.check(run.toolChoice(), run.tools());
    tx.insert(Kind.RUN, tenant, threadId, runId, run, Columns.of(run));
    List<RunEvent> events = new ArrayList<>(before);
    events.add(new RunEvent.OfRun("thread.run.created", run));
    events.add(RunEvent.OfRun.status(run));
    List<NumberedEvent> told = RunWriter.journal(tx, runId, 0, events);
    tx.afterCommit(() -> feeds.tell(runId, told));
    queue.execute(tx, runId, 0, now);
    queue.expire(tx, runId, Instant.ofEpochSecond(run.expiresAt()));
    return run;
  }

  private Run run(
      String id, String threadId, Assistant assistant, CreateRunRequest request, Instant now) {
    return RunBuilder.builder()
        .id(id)
        .createdAt(now.getEpochSecond())
        .threadId(threadId)
        .assistantId(assistant.id())
        .status(RunStatus.QUEUED)
        .expiresAt(now.plus(limits.lifetime()).getEpochSecond())
        .model(or(request.model(), assistant.model()))
        .instructions(instructions(assistant, request))
        .reasoningEffort(or(request.reasoningEffort(), assistant.reasoningEffort()))
        .tools(or(request.tools(), assistant.tools()))
        .metadata(request.metadata())
        .temperature(or(request.temperature(), assistant.temperature()))
        .topP(or(request.topP(), assistant.topP()))
        .maxPromptTokens(request.maxPromptTokens())
        .maxCompletionTokens(request.maxCompletionTokens())
        .truncationStrategy(or(request.truncationStrategy(), TruncationStrategy.auto()))
        .toolChoice(or(request.toolChoice(), ToolChoice.AUTO))
        .parallelToolCalls(!Boolean.FALSE.equals(request.parallelToolCalls()))
        .responseFormat(
            or(request.responseFormat(), or(assistant.responseFormat(), ResponseFormat.AUTO)))
        .build();
  }

  private static String instructions(Assistant assistant, CreateRunRequest request) {
    return Stream.of(
            or(request.instructions(), or(assistant.instructions(), "")),
            or(request.additionalInstructions(), ""))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining("\n\n"));
  }

  private static <T> T or(@Nullable T value, @Nullable T otherwise) {
    return value == null ? otherwise : value;
  }

  private Instant now() {
    return clock.instant();
  }
}
