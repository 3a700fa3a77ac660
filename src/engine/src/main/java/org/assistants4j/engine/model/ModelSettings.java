package org.assistants4j.engine.model;

import java.net.URI;
import java.time.Duration;
import org.assistants4j.api.retry.Backoff;
import org.jspecify.annotations.Nullable;

/**
 * Which OpenAI-compatible server to ask.
 *
 * @param url its base such as {@code http://localhost:11434/v1}
 * @param key what it wants as bearer token; null when it wants none
 * @param name the model that is listed and used by default
 * @param silence how long the model may say nothing before a call fails
 * @param context how many tokens a prompt and its answer may have together; at least 1024
 * @param retries how often it is asked again when it refuses for the moment, 0 to 10
 */
public record ModelSettings(
    URI url, @Nullable String key, String name, Duration silence, int context, int retries) {
  public static final Duration DEFAULT_SILENCE = Duration.ofSeconds(60);

  private static final int MIN_CONTEXT = 1024;

  /**
   * @throws IllegalArgumentException when the URL is not one of HTTP, the name is blank, the
   *     silence not positive, the context too small or the retries not 0 to 10
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
    checkContext(context);
    if (retries < 0 || retries > Backoff.MOST_RETRIES) {
      throw new IllegalArgumentException(
          "A model is asked again 0 to " + Backoff.MOST_RETRIES + " times, not " + retries + ".");
    }
    key = key == null || key.isBlank() ? null : key.strip();
  }

  public ModelSettings(URI url, @Nullable String key, String name) {
    this(url, key, name, DEFAULT_SILENCE);
  }

  public ModelSettings(URI url, @Nullable String key, String name, Duration silence) {
    this(url, key, name, silence, Model.DEFAULT_CONTEXT, Backoff.DEFAULT_RETRIES);
  }

  static void checkContext(int context) {
    if (context < MIN_CONTEXT) {
      throw new IllegalArgumentException(
          "A model's context has at least " + MIN_CONTEXT + " tokens, not " + context + ".");
    }
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
