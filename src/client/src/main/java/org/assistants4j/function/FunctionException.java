package org.assistants4j.function;

import jakarta.ejb.ApplicationException;

/**
 * Thrown by a {@link Function} to tell the model why it could not do what it was asked.
 *
 * <pre>{@code
 * throw new FunctionException("There is no order 4711.");
 * }</pre>
 *
 * <p>The message is shown to the model, and may be shown by it to the user. As with any unchecked
 * exception, a transaction of the bean is rolled back.
 */
@ApplicationException(rollback = true)
public class FunctionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message for the model, which is told the first 10,000 characters
   */
  public FunctionException(String message) {
    super(message);
  }

  /**
   * @param message for the model
   * @param cause for the log; the model is not told
   */
  public FunctionException(String message, Throwable cause) {
    super(message, cause);
  }
}
