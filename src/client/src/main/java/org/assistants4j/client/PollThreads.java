package org.assistants4j.client;

import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** The threads on which runs are followed. */
final class PollThreads {
  /** Threads of our own; each ends when it has been idle for a minute. */
  static final Executor OWN = Executors.newCachedThreadPool(PollThreads::daemon);

  private static final String OF_CONTAINER = "java:comp/DefaultManagedExecutorService";

  private PollThreads() {}

  /** The container's threads, or our own where it gives none. */
  static Executor ofContainer() {
    try {
      return InitialContext.<ExecutorService>doLookup(OF_CONTAINER);
    } catch (NamingException | ClassCastException none) {
      return OWN;
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "assistants4j-poll");
    thread.setDaemon(true);
    return thread;
  }
}
