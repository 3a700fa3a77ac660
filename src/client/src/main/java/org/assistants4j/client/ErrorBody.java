package org.assistants4j.client;

import static org.assistants4j.api.json.Trees.JSON;

import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import org.assistants4j.api.ApiError;
import org.jspecify.annotations.Nullable;

/** Reads the body of a refusal, which a proxy in between may have written. */
final class ErrorBody {
  private static final int FIRST_SERVER_FAULT = 500;

  private ErrorBody() {}

  static ApiError read(int status, byte[] body) {
    JsonValue error = error(body);
    String type = status < FIRST_SERVER_FAULT ? "invalid_request_error" : "server_error";
    if (error instanceof JsonString message && !message.getString().isBlank()) {
      return new ApiError(message.getString(), type, null, null);
    }
    if (!(error instanceof JsonObject object) || text(object, "message") == null) {
      return new ApiError(nothingSaid(status), type, null, null);
    }
    String told = text(object, "type");
    return new ApiError(
        text(object, "message"),
        told == null ? type : told,
        text(object, "param"),
        text(object, "code"));
  }

  private static @Nullable JsonValue error(byte[] body) {
    try (var reader = JSON.createReader(new ByteArrayInputStream(body))) {
      return reader.readObject().get("error");
    } catch (JsonException | IllegalStateException | ClassCastException notJson) {
      return null;
    }
  }

  private static @Nullable String text(JsonObject object, String name) {
    JsonValue value = object.get(name);
    if (value == null || value == JsonValue.NULL) {
      return null;
    }
    return value instanceof JsonString string ? string.getString() : value.toString();
  }

  private static String nothingSaid(int status) {
    Response.Status known = Response.Status.fromStatusCode(status);
    String name = known == null ? "" : " (" + known.getReasonPhrase() + ")";
    return "The server answered " + status + name + " and did not say why.";
  }
}
