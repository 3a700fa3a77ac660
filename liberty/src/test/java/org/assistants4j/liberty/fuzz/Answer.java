package org.assistants4j.liberty.fuzz;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a server answered.
 *
 * @param headers by their names in lower case
 */
public record Answer(int status, Map<String, String> headers, String body) {
  /** What the server answers by itself, before any application, to paths that it cannot decode. */
  private static final String UNDECODABLE = "CWWWC0005I: ";

  private static final Set<String> KEYS = Set.of("message", "type", "param", "code");

  JsonObject json() {
    try (var reader = Json.createReader(new StringReader(body))) {
      return reader.readObject();
    }
  }

  /** What is wrong with it, whatever was asked. */
  Optional<String> fault() {
    if (status == 400 && body.contains(UNDECODABLE)) {
      return Optional.empty();
    } else if (status >= 500) {
      return Optional.of("a server error");
    } else if (!headers.containsKey("x-request-id")) {
      return Optional.of("no request id");
    }
    return status >= 400 && !inForm()
        ? Optional.of("an error that is not in form")
        : Optional.empty();
  }

  /** As {@link #fault}, when the request must be refused. */
  Optional<String> faultOfRefusal() {
    return status < 400 ? Optional.of("accepted") : fault();
  }

  private boolean inForm() {
    try {
      return json().getJsonObject("error").keySet().equals(KEYS);
    } catch (JsonParsingException | NullPointerException | ClassCastException notInForm) {
      return false;
    }
  }
}
