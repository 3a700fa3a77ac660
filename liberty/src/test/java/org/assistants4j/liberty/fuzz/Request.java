package org.assistants4j.liberty.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request as it is sent, each part of it right or wrong.
 *
 * @param target path and query, percent-encoded or not
 */
public record Request(String method, String target, Map<String, String> headers, byte[] body) {

  Request method(String other) {
    return new Request(other, target, headers, body);
  }

  Request target(String other) {
    return new Request(method, other, headers, body);
  }

  Request body(String other) {
    return body(other.getBytes(StandardCharsets.UTF_8));
  }

  Request body(byte[] other) {
    return new Request(method, target, headers, other);
  }

  /** With this header, or without it when the value is null. */
  Request header(String name, @Nullable String value) {
    Map<String, String> changed = new LinkedHashMap<>(headers);
    if (value == null) {
      changed.remove(name);
    } else {
      changed.put(name, value);
    }
    return new Request(method, target, changed, body);
  }

  String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    String shown = text();
    return method
        + " "
        + (target.length() > 300 ? target.substring(0, 300) + "…" : target)
        + " "
        + headers
        + " "
        + (shown.length() > 300 ? shown.substring(0, 300) + "…" : shown);
  }
}
