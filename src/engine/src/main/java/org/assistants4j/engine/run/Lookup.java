package org.assistants4j.engine.run;

import org.assistants4j.api.ApiException;
import org.assistants4j.api.AssistantThread;
import org.assistants4j.api.Run;
import org.assistants4j.engine.store.Kind;
import org.assistants4j.engine.store.Require;
import org.assistants4j.engine.store.Stored;
import org.assistants4j.engine.store.Tx;
import org.jspecify.annotations.Nullable;

/** Finds what a caller names, or says that there is no such thing. */
public final class Lookup {
  private Lookup() {}

  /**
   * @param parent the id of what it must belong to, or null
   * @throws ApiException 400 when the id is not one of this kind, 404 when nothing has it
   */
  public static <T> Stored<T> find(
      Tx tx, Kind<T> kind, String tenant, @Nullable String parent, @Nullable String id) {
    return Require.find(tx, kind, tenant, parent, id);
  }

  /** As {@link #find}; nobody else changes it until the transaction ends. */
  public static <T> Stored<T> lock(
      Tx tx, Kind<T> kind, String tenant, @Nullable String parent, @Nullable String id) {
    return Require.lock(tx, kind, tenant, parent, id);
  }

  public static Stored<AssistantThread> thread(Tx tx, String tenant, @Nullable String threadId) {
    return find(tx, Kind.THREAD, tenant, null, threadId);
  }

  public static Stored<Run> run(
      Tx tx, String tenant, @Nullable String threadId, @Nullable String runId) {
    Kind.THREAD.check(threadId);
    Kind.RUN.check(runId);
    return find(tx, Kind.RUN, tenant, thread(tx, tenant, threadId).id(), runId);
  }
}
