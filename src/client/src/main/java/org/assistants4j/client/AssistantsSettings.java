package org.assistants4j.client;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** What {@code assistants.*} says of the server and the assistant, read once and checked. */
@Dependent
public final class AssistantsSettings {
  private static final String DEFAULT_NAME = "Assistant";
  private static final int MAX_NAME = 256;
  private static final int MAX_INSTRUCTIONS = 256_000;
  private static final String DEFAULT_TOOLS = "file_search";
  private static final String NO_TOOLS = "none";
  private static final Duration DEFAULT_TIMEOUT = Duration.ofMinutes(10);
  private static final Duration MIN_TIMEOUT = Duration.ofSeconds(1);
  private static final Duration MAX_TIMEOUT = Duration.ofDays(1);

  private final Optional<URI> url;
  private final Optional<String> key;
  private final Optional<String> organization;
  private final Optional<String> project;
  private final Duration timeout;
  private final AssistantSpec assistant;

  /**
   * @throws IllegalArgumentException when a value is not what its key allows
   */
  @Inject
  public AssistantsSettings(Config config) {
    url = text(config, "assistants.url").map(AssistantsSettings::url);
    key = text(config, "assistants.key");
    organization = text(config, "assistants.organization");
    project = text(config, "assistants.project");
    timeout =
        text(config, "assistants.timeout").map(AssistantsSettings::timeout).orElse(DEFAULT_TIMEOUT);
    assistant =
        new AssistantSpec(
            text(config, "assistants.assistant.id"),
            limited(config, "assistants.assistant.name", MAX_NAME).orElse(DEFAULT_NAME),
            text(config, "assistants.assistant.model"),
            limited(config, "assistants.assistant.instructions", MAX_INSTRUCTIONS).orElse(""),
            tools(text(config, "assistants.assistant.tools").orElse(DEFAULT_TOOLS)));
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

  /** {@code assistants.timeout}: how long a run may be silent, 1 s to 1 day, by default 10 min. */
  public Duration timeout() {
    return timeout;
  }

  /** {@code assistants.assistant.*}: whom to ask. */
  public AssistantSpec assistant() {
    return assistant;
  }

  private static Optional<String> text(Config config, String key) {
    return config
        .getOptionalValue(key, String.class)
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  private static Optional<String> limited(Config config, String key, int max) {
    Optional<String> value = text(config, key);
    int length = value.map(text -> text.codePointCount(0, text.length())).orElse(0);
    if (length > max) {
      throw new IllegalArgumentException(
          key + " has " + length + " characters, but at most " + max + " are allowed.");
    }
    return value;
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

  private static Duration timeout(String value) {
    try {
      Duration timeout = Duration.parse(value);
      if (timeout.compareTo(MIN_TIMEOUT) >= 0 && timeout.compareTo(MAX_TIMEOUT) <= 0) {
        return timeout;
      }
    } catch (DateTimeParseException noDuration) {
      // Told below, with what is expected.
    }
    throw new IllegalArgumentException(
        "assistants.timeout is '"
            + value
            + "', but must be a duration from PT1S to P1D, such as PT10M.");
  }

  private static List<String> tools(String value) {
    return Arrays.stream(value.split(","))
        .map(String::strip)
        .filter(tool -> !tool.isEmpty() && !tool.equals(NO_TOOLS))
        .distinct()
        .toList();
  }
}
