package org.assistants4j.liberty.inprocess;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.atomic.AtomicInteger;

/** Tells whether a transaction is active here, and how it ended. */
@ApplicationScoped
public class Surroundings {
  @Resource TransactionSynchronizationRegistry registry;

  public Object transaction() {
    return registry.getTransactionKey();
  }

  /** Holds the status of the active transaction once that has ended. */
  public AtomicInteger outcome() {
    AtomicInteger outcome = new AtomicInteger(Status.STATUS_ACTIVE);
    registry.registerInterposedSynchronization(
        new Synchronization() {
          @Override
          public void beforeCompletion() {}

          @Override
          public void afterCompletion(int status) {
            outcome.set(status);
          }
        });
    return outcome;
  }
}
