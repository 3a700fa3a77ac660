package org.assistants4j.engine.store;

/** The object was changed or deleted by somebody else since it was read. */
public final class StaleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StaleException(String id) {
    super(id + " was changed or deleted meanwhile");
  }
}
