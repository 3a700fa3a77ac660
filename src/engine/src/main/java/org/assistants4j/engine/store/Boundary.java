package org.assistants4j.engine.store;

import java.util.function.Supplier;

/**
 * Leaves the caller's transaction while the engine works on its own. A server with JTA suspends it;
 * without one there is nothing to leave.
 */
public interface Boundary {
  Boundary NONE =
      new Boundary() {
        @Override
        public <T> T outside(Supplier<T> work) {
          return work.get();
        }
      };

  <T> T outside(Supplier<T> work);
}
