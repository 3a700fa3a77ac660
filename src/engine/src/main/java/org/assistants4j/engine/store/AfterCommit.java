package org.assistants4j.engine.store;

import java.util.ArrayList;
import java.util.List;

/** What is to be done when a transaction has been committed, in order. */
final class AfterCommit {
  private final List<Runnable> actions = new ArrayList<>();

  void add(Runnable action) {
    actions.add(action);
  }

  void run() {
    actions.forEach(Runnable::run);
  }
}
