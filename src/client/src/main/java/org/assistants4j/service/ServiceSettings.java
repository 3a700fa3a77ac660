package org.assistants4j.service;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import org.eclipse.microprofile.config.Config;

/** What {@code assistants.*} says of asking and of the assistants, read once and checked. */
@Dependent
public final class ServiceSettings {
  private static final Duration DEFAULT_BUSY = Duration.ofMinutes(1);
  private static final Duration DEFAULT_FIRST_TOKEN = Duration.ofMinutes(2);
  private static final Duration DEFAULT_RUN = Duration.ofMinutes(10);
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final ConfigValues config;
  private final WhenBusy whenBusy;
  private final Duration busyTimeout;
  private final Duration firstToken;
  private final Duration runTimeout;
  private final boolean telemetryContent;

  /**
   * @throws IllegalArgumentException when a value is not what its key allows
   */
  @Inject
  public ServiceSettings(Config source) {
    config = new ConfigValues(source);
    whenBusy = config.text("assistants.busy").map(ServiceSettings::policy).orElse(WhenBusy.WAIT);
    busyTimeout =
        config.duration("assistants.busy.timeout", Duration.ofMillis(1)).orElse(DEFAULT_BUSY);
    firstToken =
        config.duration("assistants.timeout.first-token", SECOND).orElse(DEFAULT_FIRST_TOKEN);
    runTimeout = config.duration("assistants.timeout.run", SECOND).orElse(DEFAULT_RUN);
    telemetryContent = config.flag("assistants.telemetry.content").orElse(false);
  }

  /** {@code assistants.busy}: {@code wait}, {@code reject} or {@code cancel}; by default wait. */
  public WhenBusy whenBusy() {
    return whenBusy;
  }

  /** {@code assistants.busy.timeout}: how long to wait for a thread, up to 1 day; 1 minute. */
  public Duration busyTimeout() {
    return busyTimeout;
  }

  /**
   * {@code assistants.timeout.first-token}: how long the model may take until it begins to answer,
   * 1 s to 1 day; 2 minutes.
   */
  public Duration firstToken() {
    return firstToken;
  }

  /** {@code assistants.timeout.run}: how long a whole answer may take, 1 s to 1 day; 10 minutes. */
  public Duration runTimeout() {
    return runTimeout;
  }

  /** {@code assistants.telemetry.content}: whether traces show what is said; by default not. */
  public boolean telemetryContent() {
    return telemetryContent;
  }

  /** {@code assistants.assistant.*}: who is asked by default. */
  public AssistantSpec assistant() {
    return AssistantSpec.read(config, "assistants.assistant", "Assistant");
  }

  /**
   * {@code assistants.named.NAME.*}: another assistant.
   *
   * @throws IllegalArgumentException when nothing is configured under this name
   */
  public AssistantSpec named(String name) {
    return AssistantSpec.named(config, name);
  }

  private static WhenBusy policy(String value) {
    return Arrays.stream(WhenBusy.values())
        .filter(policy -> policy.name().toLowerCase(Locale.ROOT).equals(value))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "assistants.busy is '" + value + "', but must be wait, reject or cancel."));
  }
}
