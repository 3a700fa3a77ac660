package org.assistants4j.client;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.assistants4j.api.retry.Backoff;
import org.eclipse.microprofile.config.Config;

/** What {@code assistants.*} says of the server, read once and checked. */
@Dependent
public final class AssistantsSettings {
  private static final String DEFAULT_KEY_HEADER = "Authorization";
  private static final Pattern HEADER_NAME = Pattern.compile("[A-Za-z0-9!#$%&'*+.^_`|~-]{1,256}");

  private final Optional<URI> url;
  private final Optional<String> key;
  private final String keyHeader;
  private final Optional<String> apiVersion;
  private final int retries;
  private final boolean stream;
  private final Optional<String> organization;
  private final Optional<String> project;

  /**
   * @throws IllegalArgumentException when a value is not what its key allows
   */
  @Inject
  public AssistantsSettings(Config config) {
    url = text(config, "assistants.url").map(AssistantsSettings::url);
    key = text(config, "assistants.key").map(AssistantsSettings::key);
    keyHeader =
        text(config, "assistants.key.header")
            .map(AssistantsSettings::headerName)
            .orElse(DEFAULT_KEY_HEADER);
    apiVersion = text(config, "assistants.api-version");
    retries =
        text(config, "assistants.retries")
            .map(AssistantsSettings::retries)
            .orElse(Backoff.DEFAULT_RETRIES);
    stream = text(config, "assistants.stream").map(AssistantsSettings::yesOrNo).orElse(true);
    organization = text(config, "assistants.organization");
    project = text(config, "assistants.project");
  }

  /** {@code assistants.url}: the server's base, with {@code /v1}; empty for the engine in here. */
  public Optional<URI> url() {
    return url;
  }

  /** {@code assistants.key}: what the server knows us by. */
  public Optional<String> key() {
    return key;
  }

  /**
   * {@code assistants.key.header}: the header that carries the key. In {@code Authorization}, the
   * default, it stands behind {@code Bearer}, in any other as it is.
   */
  public String keyHeader() {
    return keyHeader;
  }

  /** {@code assistants.api-version}: the query parameter {@code api-version} of all requests. */
  public Optional<String> apiVersion() {
    return apiVersion;
  }

  /** {@code assistants.retries}: how often something is asked again, 0 to 10, by default 2. */
  public int retries() {
    return retries;
  }

  /** {@code assistants.stream}: whether runs are streamed, by default, or else looked at. */
  public boolean stream() {
    return stream;
  }

  /** {@code assistants.organization}: sent as {@code OpenAI-Organization}. */
  public Optional<String> organization() {
    return organization;
  }

  /** {@code assistants.project}: sent as {@code OpenAI-Project}. */
  public Optional<String> project() {
    return project;
  }

  private static Optional<String> text(Config config, String key) {
    return config
        .getOptionalValue(key, String.class)
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  private static URI url(String value) {
    try {
      URI url = URI.create(value);
      if (url.getHost() != null && List.of("http", "https").contains(url.getScheme())) {
        return url;
      }
    } catch (IllegalArgumentException noUrl) {
      // Told below, with what is expected.
    }
    throw new IllegalArgumentException(
        "assistants.url must be a URL such as https://assistants.example.com/v1.");
  }

  /** A header cannot carry anything else, and whoever says so might quote it. */
  private static String key(String value) {
    if (value.chars().allMatch(letter -> letter > ' ' && letter < 127)) {
      return value;
    }
    throw new IllegalArgumentException("assistants.key must be visible ASCII characters.");
  }

  private static String headerName(String value) {
    if (HEADER_NAME.matcher(value).matches()) {
      return value;
    }
    throw new IllegalArgumentException(
        "assistants.key.header must be the name of a header, such as api-key.");
  }

  private static int retries(String value) {
    if (value.matches("\\d|10")) {
      return Integer.parseInt(value);
    }
    throw new IllegalArgumentException(
        "assistants.retries is '" + value + "', but must be a number from 0 to 10.");
  }

  private static boolean yesOrNo(String value) {
    if (value.matches("true|false")) {
      return Boolean.parseBoolean(value);
    }
    throw new IllegalArgumentException(
        "assistants.stream is '" + value + "', but must be true or false.");
  }
}
