package org.assistants4j.engine.store;

import org.jdbi.v3.core.Handle;

/** All that belongs to a thread. Every condition begins as the index of lists does. */
final class ThreadContents {
  private final Handle handle;
  private final Stored<?> thread;

  ThreadContents(Handle handle, Stored<?> thread) {
    this.handle = handle;
    this.thread = thread;
  }

  /** Deletes messages and their files, runs, their steps and events. */
  void delete() {
    execute("DELETE FROM a4j_run_event WHERE run_id IN " + ids(Kind.RUN));
    execute(deleteBelow(Kind.STEP, "IN " + ids(Kind.RUN)));
    execute(deleteBelow(Kind.MESSAGE_FILE, "IN " + ids(Kind.MESSAGE)));
    execute(deleteBelow(Kind.RUN, "= :thread"));
    execute(deleteBelow(Kind.MESSAGE, "= :thread"));
  }

  private static String ids(Kind<?> kind) {
    return "(SELECT id FROM a4j_object WHERE tenant = :tenant AND kind = '"
        + kind.name()
        + "' AND parent = :thread)";
  }

  private static String deleteBelow(Kind<?> kind, String parents) {
    return "DELETE FROM a4j_object WHERE tenant = :tenant AND kind = '"
        + kind.name()
        + "' AND parent "
        + parents;
  }

  private void execute(String sql) {
    handle.createUpdate(sql).bind("tenant", thread.tenant()).bind("thread", thread.id()).execute();
  }
}
