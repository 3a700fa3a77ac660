package org.assistants4j.engine.run;

import java.util.List;
import java.util.Set;
import org.assistants4j.api.Check;
import org.assistants4j.api.Page;
import org.assistants4j.api.RunStep;
import org.assistants4j.api.RunStepBuilder;
import org.assistants4j.api.RunStepsApi;
import org.assistants4j.api.StepDetails;
import org.assistants4j.api.ToolCall;
import org.assistants4j.engine.store.Database;
import org.assistants4j.engine.store.Kind;
import org.assistants4j.engine.store.PageQuery;
import org.jspecify.annotations.Nullable;

/** The operations on run steps, as one tenant sees them. */
final class RunSteps implements RunStepsApi {
  private final Database database;
  private final String tenant;

  RunSteps(Database database, String tenant) {
    this.database = database;
    this.tenant = tenant;
  }

  @Override
  public Page<RunStep> list(
      String threadId,
      String runId,
      @Nullable Integer limit,
      @Nullable String order,
      @Nullable String after,
      @Nullable String before,
      List<String> include) {
    boolean passages = wantsPassages(include);
    PageQuery query = PageQuery.of(limit, order, after, before);
    Page<RunStep> page =
        database.inTransaction(
            tx -> tx.page(Kind.STEP, tenant, Lookup.run(tx, tenant, threadId, runId).id(), query));
    List<RunStep> steps = page.data().stream().map(step -> shown(step, passages)).toList();
    return new Page<>(steps, page.firstId(), page.lastId(), page.hasMore());
  }

  @Override
  public RunStep retrieve(String threadId, String runId, String stepId, List<String> include) {
    boolean passages = wantsPassages(include);
    return database.inTransaction(
        tx -> {
          String run = Lookup.run(tx, tenant, threadId, runId).id();
          return shown(Lookup.find(tx, Kind.STEP, tenant, run, stepId).doc(), passages);
        });
  }

  private static boolean wantsPassages(@Nullable List<String> include) {
    if (include == null || include.isEmpty()) {
      return false;
    }
    include.forEach(what -> Check.oneOf(what, Set.of(FILE_SEARCH_CONTENT), "include"));
    return true;
  }

  /** What was searched for is told to nobody, what was found only to those who ask. */
  static RunStep shown(RunStep step, boolean passages) {
    if (!(step.stepDetails() instanceof StepDetails.ToolCalls calls)) {
      return step;
    }
    List<ToolCall> shown = calls.toolCalls().stream().map(call -> shown(call, passages)).toList();
    return RunStepBuilder.builder(step).stepDetails(new StepDetails.ToolCalls(shown)).build();
  }

  private static ToolCall shown(ToolCall call, boolean passages) {
    if (!(call instanceof ToolCall.FileSearch search)) {
      return call;
    }
    List<ToolCall.Result> results = search.fileSearch().results();
    if (results != null && !passages) {
      results =
          results.stream()
              .map(it -> new ToolCall.Result(it.fileId(), it.fileName(), it.score(), null, null))
              .toList();
    }
    return new ToolCall.FileSearch(
        search.id(),
        new ToolCall.Search(search.fileSearch().rankingOptions(), results, null),
        null);
  }
}
