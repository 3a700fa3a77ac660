package org.assistants4j.api;

import jakarta.json.JsonObject;

/**
 * Why a run or a step failed.
 *
 * @param code {@code server_error}, {@code rate_limit_exceeded} or {@code invalid_prompt}
 */
public record LastError(String code, String message, JsonObject additionalProperties) {
  public LastError {
    additionalProperties = Copies.object(additionalProperties);
  }

  public LastError(String code, String message) {
    this(code, message, null);
  }
}
