package org.assistants4j.engine;

import java.util.Map;
import org.assistants4j.api.AssistantThread;
import org.assistants4j.api.AssistantThreadBuilder;
import org.assistants4j.api.CreateThreadAndRunRequest;
import org.assistants4j.api.CreateThreadRequest;
import org.assistants4j.api.Deleted;
import org.assistants4j.api.ModifyThreadRequest;
import org.assistants4j.api.Run;
import org.assistants4j.api.ThreadsApi;
import org.assistants4j.engine.run.Lookup;
import org.assistants4j.engine.run.RunEngine;
import org.assistants4j.engine.store.Columns;
import org.assistants4j.engine.store.Database;
import org.assistants4j.engine.store.Kind;
import org.assistants4j.engine.store.Stored;
import org.assistants4j.engine.store.Tx;
import org.jspecify.annotations.Nullable;

/** The operations on threads, as one tenant sees them. */
final class Threads implements ThreadsApi {
  private final Database database;
  private final RunEngine runs;
  private final String tenant;

  Threads(Database database, RunEngine runs, String tenant) {
    this.database = database;
    this.runs = runs;
    this.tenant = tenant;
  }

  @Override
  public AssistantThread create(@Nullable CreateThreadRequest request) {
    CreateThreadRequest wanted = request == null ? new CreateThreadRequest() : request;
    return database.inTransaction(tx -> runs.threads().make(tx, tenant, wanted, null));
  }

  @Override
  public AssistantThread retrieve(String threadId) {
    return database.inTransaction(tx -> Lookup.thread(tx, tenant, threadId).doc());
  }

  @Override
  public AssistantThread modify(String threadId, ModifyThreadRequest request) {
    return database.inTransaction(
        tx -> {
          Stored<AssistantThread> stored = Lookup.lock(tx, Kind.THREAD, tenant, null, threadId);
          var cleared = request.additionalProperties();
          AssistantThreadBuilder changed = AssistantThreadBuilder.builder(stored.doc());
          if (request.metadata() != null) {
            changed.metadata(request.metadata());
          } else if (cleared.containsKey("metadata")) {
            changed.metadata(Map.of());
          }
          if (request.toolResources() != null || cleared.containsKey("tool_resources")) {
            changed.toolResources(runs.resources().made(tx, tenant, request.toolResources()));
          }
          AssistantThread thread = changed.build();
          if (!thread.metadata().equals(stored.doc().metadata())) {
            tx.metadata().replace(stored.id(), thread.metadata());
          }
          return tx.update(stored, thread, Columns.NONE).doc();
        });
  }

  @Override
  public Deleted delete(String threadId) {
    return database.inTransaction(
        tx -> {
          Stored<AssistantThread> found = Lookup.lock(tx, Kind.THREAD, tenant, null, threadId);
          remove(tx, found);
          return new Deleted(found.id(), "thread.deleted");
        });
  }

  /** Removes a thread and all that belongs to it. */
  static void remove(Tx tx, Stored<AssistantThread> thread) {
    tx.deleteBelow(thread);
    tx.metadata().forget(thread.id());
    tx.delete(thread);
  }

  @Override
  public Run createAndRun(CreateThreadAndRunRequest request) {
    return runs.createAndRun(tenant, request);
  }
}
