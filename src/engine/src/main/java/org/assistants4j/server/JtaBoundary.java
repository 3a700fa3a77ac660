package org.assistants4j.server;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.function.Supplier;
import org.assistants4j.engine.store.Boundary;

/**
 * Suspends the transaction of an enterprise bean that asks: a run must be stored whether or not the
 * bean's own work commits, and the server forbids commits of the engine's inside it.
 */
@ApplicationScoped
public class JtaBoundary implements Boundary {
  @Override
  @Transactional(value = TxType.NOT_SUPPORTED, dontRollbackOn = RuntimeException.class)
  public <T> T outside(Supplier<T> work) {
    return work.get();
  }
}
