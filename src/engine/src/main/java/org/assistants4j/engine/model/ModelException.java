package org.assistants4j.engine.model;

import org.assistants4j.api.LastError;

/** The model could not answer. The message is shown to the caller: it holds no secret. */
public final class ModelException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;

  /**
   * @param code {@code server_error}, {@code rate_limit_exceeded} or {@code invalid_prompt}
   */
  public ModelException(String code, String message) {
    super(message);
    this.code = code;
  }

  /** {@code server_error}, {@code rate_limit_exceeded} or {@code invalid_prompt}. */
  public String code() {
    return code;
  }

  public LastError lastError() {
    return new LastError(code, getMessage());
  }
}
