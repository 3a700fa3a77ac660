package org.assistants4j.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.InjectionPoint;

/** Makes what applications inject. */
@Dependent
class ServiceProducer {

  @Produces
  AssistantService standard(AssistantServices services) {
    return services.standard();
  }

  @Produces
  @NamedAssistant("")
  AssistantService named(AssistantServices services, InjectionPoint point) {
    return services.named(name(point));
  }

  @Produces
  @ApplicationScoped
  Conversation conversation() {
    return CurrentConversation.proxy();
  }

  static String name(InjectionPoint point) {
    return point.getQualifiers().stream()
        .filter(NamedAssistant.class::isInstance)
        .map(qualifier -> ((NamedAssistant) qualifier).value())
        .findFirst()
        .orElseThrow();
  }
}
