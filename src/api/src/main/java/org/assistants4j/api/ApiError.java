package org.assistants4j.api;

import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbNillable;
import org.jspecify.annotations.Nullable;

/**
 * An error as the API tells it.
 *
 * @param message what went wrong, for a person
 * @param type the family of the error, such as {@code invalid_request_error}
 * @param param the request parameter at fault, or null
 * @param code the kind of mistake, or null
 */
@JsonbNillable
public record ApiError(
    String message,
    String type,
    @Nullable String param,
    @Nullable String code,
    JsonObject additionalProperties) {

  public ApiError {
    message = message == null ? "" : message;
    type = type == null ? "invalid_request_error" : type;
    additionalProperties = Copies.object(additionalProperties);
  }

  public ApiError(String message, String type, @Nullable String param, @Nullable String code) {
    this(message, type, param, code, null);
  }

  /** An {@code invalid_request_error} without param and code. */
  public static ApiError invalidRequest(String message) {
    return new ApiError(message, "invalid_request_error", null, null);
  }

  /** The body in which the API sends an error. */
  @JsonbNillable
  public record Envelope(ApiError error, JsonObject additionalProperties) {
    public Envelope {
      additionalProperties = Copies.object(additionalProperties);
    }

    public Envelope(ApiError error) {
      this(error, null);
    }
  }
}
