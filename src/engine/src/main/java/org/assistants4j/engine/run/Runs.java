package org.assistants4j.engine.run;

import java.util.function.Supplier;
import org.assistants4j.api.CreateRunRequest;
import org.assistants4j.api.CreateThreadAndRunRequest;
import org.assistants4j.api.ModifyRunRequest;
import org.assistants4j.api.Page;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunBuilder;
import org.assistants4j.api.RunsApi;
import org.assistants4j.api.SubmitToolOutputsRequest;
import org.assistants4j.engine.store.Database;
import org.assistants4j.engine.store.Kind;
import org.assistants4j.engine.store.PageQuery;
import org.assistants4j.engine.store.StaleException;
import org.jspecify.annotations.Nullable;

/** The operations on runs, as one tenant sees them. */
final class Runs implements RunsApi {
  /** How often an operation is tried while the run changes under it. */
  private static final int ATTEMPTS = 10;

  /** What the operations are made of. */
  record Parts(
      Database database,
      RunWriters writers,
      RunStarter starter,
      Outputs outputs,
      Cancelling cancelling) {}

  private final Parts parts;
  private final String tenant;

  Runs(Parts parts, String tenant) {
    this.parts = parts;
    this.tenant = tenant;
  }

  @Override
  public Run create(String threadId, CreateRunRequest request) {
    String checked = Kind.THREAD.check(threadId);
    return parts.starter().start(tenant, checked, Kind.RUN.newId(), request);
  }

  Run createAndRun(CreateThreadAndRunRequest request) {
    return parts.starter().start(tenant, Kind.RUN.newId(), request);
  }

  @Override
  public Page<Run> list(
      String threadId,
      @Nullable Integer limit,
      @Nullable String order,
      @Nullable String after,
      @Nullable String before) {
    PageQuery query = PageQuery.of(limit, order, after, before);
    return parts
        .database()
        .inTransaction(
            tx -> tx.page(Kind.RUN, tenant, Lookup.thread(tx, tenant, threadId).id(), query));
  }

  @Override
  public Run retrieve(String threadId, String runId) {
    return parts.database().inTransaction(tx -> Lookup.run(tx, tenant, threadId, runId).doc());
  }

  @Override
  public Run modify(String threadId, String runId, ModifyRunRequest request) {
    return retrying(
        () -> {
          RunWriter writer = parts.writers().open(tenant, threadId, runId);
          if (request.metadata() != null) {
            writer.write(
                change ->
                    change.run(
                        RunBuilder.builder(change.run()).metadata(request.metadata()).build()));
          }
          return writer.run();
        });
  }

  @Override
  public Run cancel(String threadId, String runId) {
    return retrying(() -> parts.cancelling().cancel(parts.writers().open(tenant, threadId, runId)));
  }

  @Override
  public Run submitToolOutputs(String threadId, String runId, SubmitToolOutputsRequest request) {
    return retrying(
        () -> parts.outputs().submit(parts.writers().open(tenant, threadId, runId), request));
  }

  /** A change that lost against another is tried again on what that one left. */
  static <T> T retrying(Supplier<T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return work.get();
      } catch (StaleException stale) {
        if (attempt == ATTEMPTS) {
          throw stale;
        }
      }
    }
  }
}
