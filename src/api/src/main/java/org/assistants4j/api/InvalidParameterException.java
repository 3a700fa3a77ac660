package org.assistants4j.api;

import org.jspecify.annotations.Nullable;

/**
 * A value that the contract does not allow. Thrown by the constructors of the request records and
 * when JSON is read; over HTTP it becomes a 400.
 */
public final class InvalidParameterException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final String reason;
  private final @Nullable String param;
  private final @Nullable String code;

  /**
   * @param reason what is wrong, with {@code %s} where the parameter's name belongs
   * @param param the parameter, or null when the whole body is wrong
   * @param code the API's word for the kind of mistake, or null
   */
  public InvalidParameterException(String reason, @Nullable String param, @Nullable String code) {
    super(param == null ? reason : reason.replace("%s", param));
    this.reason = reason;
    this.param = param;
    this.code = code;
  }

  /** The same mistake, seen from the object that holds the parameter's owner at {@code path}. */
  public InvalidParameterException within(String path) {
    String whole = param == null ? path : path.isEmpty() ? param : path + "." + param;
    return new InvalidParameterException(reason, whole, code);
  }

  public @Nullable String param() {
    return param;
  }

  public @Nullable String code() {
    return code;
  }
}
