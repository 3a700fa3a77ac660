package org.assistants4j.function;

import java.util.function.Supplier;

/**
 * An object with {@link Function} methods.
 *
 * @param type the class that declares them; what is leased may be a proxy of it
 * @param anywhere whether it may be called on another thread than the caller's
 * @param leases gives the object for one call
 */
record FunctionBean(Class<?> type, boolean anywhere, Supplier<Lease> leases) {

  /** The object, for as long as the lease is open. */
  interface Lease extends AutoCloseable {
    Object object();

    @Override
    void close();
  }

  /** An object that is always there. */
  static FunctionBean of(Object object) {
    record Always(Object object) implements Lease {
      @Override
      public void close() {}
    }
    return new FunctionBean(object.getClass(), true, () -> new Always(object));
  }
}
