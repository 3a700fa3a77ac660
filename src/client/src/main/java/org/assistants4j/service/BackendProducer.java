package org.assistants4j.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.DeploymentException;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assistants4j.api.Backend;
import org.assistants4j.api.InProcess;
import org.assistants4j.client.AssistantsSettings;
import org.assistants4j.client.RestBackend;

/** Chooses the server, and tells at deployment what could not work later. */
@Dependent
class BackendProducer {
  private static final String NO_BACKEND =
      "There is no server for the assistants: set assistants.url to one, or add the jar"
          + " assistants4j-engine to the application to have it in this process.";

  @Produces
  @ApplicationScoped
  Backend backend(
      AssistantsSettings settings,
      @Any Instance<Object> beans,
      @InProcess Instance<Backend> engine) {
    if (settings.url().isPresent()) {
      return RestBackend.of(beans, settings.url().get());
    } else if (engine.isResolvable()) {
      return engine.get();
    }
    throw new DeploymentException(NO_BACKEND);
  }

  void check(
      @Observes @Initialized(ApplicationScoped.class) Object started,
      AssistantsSettings settings,
      @InProcess Instance<Backend> engine,
      AssistantServices services,
      BeanManager manager) {
    if (settings.url().isEmpty() && !engine.isResolvable()) {
      throw new DeploymentException(NO_BACKEND);
    }
    services.standard();
    injected(manager).forEach(services::named);
  }

  /** The names of the assistants that beans of the application want. */
  private static Set<String> injected(BeanManager manager) {
    return manager.getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .flatMap(bean -> bean.getInjectionPoints().stream())
        .flatMap(point -> point.getQualifiers().stream())
        .filter(NamedAssistant.class::isInstance)
        .map(qualifier -> ((NamedAssistant) qualifier).value())
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
