package org.assistants4j.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.assistants4j.api.Backend;
import org.assistants4j.client.AssistantsSettings;
import org.assistants4j.function.Functions;
import org.assistants4j.telemetry.Telemetry;

/**
 * The services of all configured assistants, for whoever learns only at run time which one is to
 * answer.
 *
 * <pre>{@code
 * @Inject AssistantServices services;
 * ...
 * services.named("billing").start();
 * }</pre>
 */
@ApplicationScoped
public class AssistantServices {
  private static final String DEFAULT = "";

  private final Backend backend;
  private final ServiceSettings settings;
  private final Functions functions;
  private final Background background;
  private final boolean remote;
  private final ThreadQueue queue = new ThreadQueue();
  private final Map<String, AssistantService> services = new ConcurrentHashMap<>();

  @Inject
  AssistantServices(
      Backend backend,
      ServiceSettings settings,
      Functions functions,
      Background background,
      AssistantsSettings server) {
    this(backend, settings, functions, background, server.url().isPresent());
  }

  private AssistantServices(
      Backend backend,
      ServiceSettings settings,
      Functions functions,
      Background background,
      boolean remote) {
    this.backend = backend;
    this.settings = settings;
    this.functions = functions;
    this.background = background;
    this.remote = remote;
  }

  /** Of the given parts, for use without CDI. */
  public static AssistantServices of(
      Backend backend, ServiceSettings settings, Functions functions) {
    return new AssistantServices(backend, settings, functions, Background.ofJvm(), true);
  }

  /** For the container's proxy, which has no state of its own. */
  @SuppressWarnings("NullAway")
  protected AssistantServices() {
    backend = null;
    settings = null;
    functions = null;
    background = null;
    remote = false;
  }

  /** The service of {@code assistants.assistant.*}. */
  public AssistantService standard() {
    return get(DEFAULT);
  }

  /**
   * The service of {@code assistants.named.NAME.*}.
   *
   * @throws IllegalArgumentException when nothing is configured under this name, or something wrong
   */
  public AssistantService named(String name) {
    if (name.isBlank()) {
      throw new IllegalArgumentException("The name of an assistant must not be blank.");
    }
    return get(name);
  }

  AssistantService get(String name) {
    return services.computeIfAbsent(name, this::make);
  }

  private AssistantService make(String name) {
    AssistantSpec spec = name.equals(DEFAULT) ? settings.assistant() : settings.named(name);
    ManagedAssistant assistant =
        new ManagedAssistant(
            backend.assistants(), backend.models(), spec, OfferedTools.of(spec, functions));
    return new AssistantService(
        new Parts(
            backend,
            assistant,
            functions,
            settings,
            queue,
            background,
            Telemetry.available(settings.telemetryContent()),
            remote),
        name);
  }

  /** Threads on which somebody asks in this JVM, or waits to. */
  int busyThreads() {
    return queue.size();
  }

  static AssistantServices ofApplication() {
    return CDI.current().select(AssistantServices.class).get();
  }
}
