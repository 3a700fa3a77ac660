package org.assistants4j.function;

import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.Executor;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/** The threads that the container lends. */
final class Threads {
  private static final String EXECUTOR = "java:comp/DefaultManagedExecutorService";
  private static final String TRANSACTIONS = "java:comp/TransactionSynchronizationRegistry";

  private Threads() {}

  /** The container's executor, or null where there is none. */
  static @Nullable Executor ofContainer() {
    return lookup(EXECUTOR) instanceof Executor executor ? executor : null;
  }

  /**
   * Whether the caller is within a transaction. Functions take part in it on the caller's thread
   * alone; on another one they would not see its changes, and wait for its locks while it waits for
   * them.
   */
  static boolean inTransaction() {
    Object registry = lookup(TRANSACTIONS);
    return registry != null && Transactions.isActive(registry);
  }

  /** Apart, so that its API is asked for only where there are transactions. */
  private static final class Transactions {
    static boolean isActive(Object registry) {
      return registry instanceof TransactionSynchronizationRegistry found
          && found.getTransactionKey() != null;
    }
  }

  private static @Nullable Object lookup(String name) {
    try {
      return new InitialContext().lookup(name);
    } catch (NamingException none) {
      System.getLogger(Threads.class.getName())
          .log(System.Logger.Level.TRACE, "There is no " + name, none);
      return null;
    }
  }
}
