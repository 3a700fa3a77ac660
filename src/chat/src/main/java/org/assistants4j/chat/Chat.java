package org.assistants4j.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import org.assistants4j.api.Backend;
import org.assistants4j.service.AssistantService;

/** What all requests share. */
@ApplicationScoped
public class Chat {
  private final AssistantService assistants;
  private final Backend backend;
  private final ChatSettings settings;
  private final Asks asks = new Asks();
  private final AskRate rate;

  /** Of these parts. */
  @Inject
  public Chat(AssistantService assistants, Backend backend, ChatSettings settings) {
    this(assistants, backend, settings, Clock.systemUTC());
  }

  Chat(AssistantService assistants, Backend backend, ChatSettings settings, Clock clock) {
    this.assistants = assistants;
    this.backend = backend;
    this.settings = settings;
    this.rate = new AskRate(settings.rate(), clock);
  }

  /** For the container's proxy, which has no state of its own. */
  @SuppressWarnings("NullAway")
  protected Chat() {
    assistants = null;
    backend = null;
    settings = null;
    rate = null;
  }

  /** A wrong configuration is told when the application starts. */
  void check(@Observes @Initialized(ApplicationScoped.class) Object started) {}

  public AssistantService assistants() {
    return assistants;
  }

  public Backend backend() {
    return backend;
  }

  public ChatSettings settings() {
    return settings;
  }

  Asks asks() {
    return asks;
  }

  AskRate rate() {
    return rate;
  }

  FileCards cards() {
    return new FileCards(backend.files());
  }
}
