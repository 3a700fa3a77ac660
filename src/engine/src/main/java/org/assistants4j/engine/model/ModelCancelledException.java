package org.assistants4j.engine.model;

/** The answer is no longer wanted. */
public final class ModelCancelledException extends Exception {
  private static final long serialVersionUID = 1L;
}
