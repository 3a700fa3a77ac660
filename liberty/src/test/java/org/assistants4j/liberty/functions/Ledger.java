package org.assistants4j.liberty.functions;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.validation.constraints.Positive;
import org.assistants4j.function.Function;
import org.assistants4j.function.FunctionException;

/** Has a transaction of the container around each call. */
@Stateless
public class Ledger {
  @Resource TransactionSynchronizationRegistry transactions;

  @Function
  public String postAmount(@Positive int amount) {
    return amount + (transactions.getTransactionKey() == null ? " without" : " within");
  }

  @Function
  public String findEntry(int number) {
    throw new FunctionException("There is no entry " + number + ".");
  }

  /** What the container adds to an exception of its own is not for the model. */
  @Function
  public String losePage() {
    throw new IllegalStateException("jdbc:secret");
  }
}
