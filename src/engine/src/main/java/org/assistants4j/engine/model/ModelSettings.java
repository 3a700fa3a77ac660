package org.assistants4j.engine.model;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Which OpenAI-compatible server to ask.
 *
 * @param url its base such as {@code http://localhost:11434/v1}
 * @param key what it wants as bearer token; null when it wants none
 * @param name the model that is listed and used by default
 * @param silence how long the model may say nothing before a call fails
 */
public record ModelSettings(URI url, @Nullable String key, String name, Duration silence) {
  public static final Duration DEFAULT_SILENCE = Duration.ofSeconds(60);

  /**
   * @throws IllegalArgumentException when the URL is not one of HTTP, the name is blank or the
   *     silence not positive
   */
  public ModelSettings {
    if (url.getHost() == null || !String.valueOf(url.getScheme()).matches("(?i)https?")) {
      throw new IllegalArgumentException(
          "The model's URL must look like http://localhost:11434/v1, scheme and host included.");
    }
    if (name.isBlank()) {
      throw new IllegalArgumentException("The model's name is missing.");
    }
    if (silence.isNegative() || silence.isZero()) {
      throw new IllegalArgumentException("The silence allowed to a model must be positive.");
    }
    key = key == null || key.isBlank() ? null : key.strip();
  }

  public ModelSettings(URI url, @Nullable String key, String name) {
    this(url, key, name, DEFAULT_SILENCE);
  }

  /** Scheme, host and port: what may be shown of the URL, which can hold a password. */
  String server() {
    String port = url.getPort() < 0 ? "" : ":" + url.getPort();
    return url.getScheme() + "://" + url.getHost() + port;
  }

  @Override
  public String toString() {
    return "ModelSettings[server=" + server() + ", name=" + name + ", silence=" + silence + "]";
  }
}
