package org.assistants4j.engine.model;

import org.assistants4j.api.LastError;
import org.assistants4j.api.retry.RetryAdvice;
import org.jspecify.annotations.Nullable;

/** The model could not answer. The message is shown to the caller: it holds no secret. */
public final class ModelException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient @Nullable RetryAdvice repeatable;

  /**
   * @param code {@code server_error}, {@code rate_limit_exceeded} or {@code invalid_prompt}
   */
  public ModelException(String code, String message) {
    this(code, message, null);
  }

  ModelException(String code, String message, @Nullable RetryAdvice repeatable) {
    super(message);
    this.code = code;
    this.repeatable = repeatable;
  }

  /** What the server says of asking again; null when that would be of no use. */
  @Nullable RetryAdvice repeatable() {
    return repeatable;
  }

  /** {@code server_error}, {@code rate_limit_exceeded} or {@code invalid_prompt}. */
  public String code() {
    return code;
  }

  public LastError lastError() {
    return new LastError(code, getMessage());
  }
}
