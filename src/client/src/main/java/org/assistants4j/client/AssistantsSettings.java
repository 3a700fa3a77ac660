package org.assistants4j.client;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** What {@code assistants.*} says of the server, read once and checked. */
@Dependent
public final class AssistantsSettings {
  private final Optional<URI> url;
  private final Optional<String> key;
  private final Optional<String> organization;
  private final Optional<String> project;

  /**
   * @throws IllegalArgumentException when a value is not what its key allows
   */
  @Inject
  public AssistantsSettings(Config config) {
    url = text(config, "assistants.url").map(AssistantsSettings::url);
    key = text(config, "assistants.key");
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
}
