package org.assistants4j.engine.run;

import java.util.List;
import org.assistants4j.api.Page;
import org.assistants4j.api.RunStep;
import org.assistants4j.api.RunStepsApi;
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
    boolean passages = ShownSteps.wantsPassages(include);
    PageQuery query = PageQuery.of(limit, order, after, before);
    Page<RunStep> page =
        database.inTransaction(
            tx -> tx.page(Kind.STEP, tenant, Lookup.run(tx, tenant, threadId, runId).id(), query));
    List<RunStep> steps = page.data().stream().map(step -> ShownSteps.of(step, passages)).toList();
    return new Page<>(steps, page.firstId(), page.lastId(), page.hasMore());
  }

  @Override
  public RunStep retrieve(String threadId, String runId, String stepId, List<String> include) {
    boolean passages = ShownSteps.wantsPassages(include);
    return database.inTransaction(
        tx -> {
          String run = Lookup.run(tx, tenant, threadId, runId).id();
          return ShownSteps.of(Lookup.find(tx, Kind.STEP, tenant, run, stepId).doc(), passages);
        });
  }
}
