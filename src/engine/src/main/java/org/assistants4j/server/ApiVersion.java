package org.assistants4j.server;

import jakarta.ws.rs.ext.InterceptorContext;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The version of the API that a request speaks; its answer is in the same. */
public enum ApiVersion {
  V1("assistants=v1"),
  V2("assistants=v2");

  /** The request property that holds it. */
  static final String PROPERTY = ApiVersion.class.getName();

  private final String beta;

  ApiVersion(String beta) {
    this.beta = beta;
  }

  /**
   * The version that a header {@code OpenAI-Beta} asks for.
   *
   * @param header a list of betas, ours among them in any case, or null
   */
  static Optional<ApiVersion> named(@Nullable String header) {
    String text = header == null ? "" : header.toLowerCase(Locale.ROOT);
    return Stream.of(text.split(",", -1))
        .map(beta -> beta.replaceAll("\\s", ""))
        .flatMap(beta -> Stream.of(values()).filter(version -> version.beta.equals(beta)))
        .findFirst();
  }

  /** The version of the request that a body is read from or written for. */
  static ApiVersion of(InterceptorContext context) {
    return or(context.getProperty(PROPERTY));
  }

  /** Paths that need no version speak the newest. */
  static ApiVersion or(@Nullable Object property) {
    return property instanceof ApiVersion version ? version : V2;
  }
}
