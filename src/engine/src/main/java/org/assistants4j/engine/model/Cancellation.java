package org.assistants4j.engine.model;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells a waiting model call that its answer is no longer wanted. Not an interrupt: that would
 * close the files of a database in this process.
 */
public final class Cancellation {
  private final List<Runnable> hooks = new ArrayList<>();
  private boolean requested;

  /** Requests the end; later calls do nothing. */
  public void request() {
    List<Runnable> all;
    synchronized (this) {
      if (requested) {
        return;
      }
      requested = true;
      all = List.copyOf(hooks);
    }
    all.forEach(Runnable::run);
  }

  public synchronized boolean requested() {
    return requested;
  }

  /** Runs {@code hook} at the request, at once when it was made before. */
  public void onRequest(Runnable hook) {
    synchronized (this) {
      if (!requested) {
        hooks.add(hook);
        return;
      }
    }
    hook.run();
  }
}
