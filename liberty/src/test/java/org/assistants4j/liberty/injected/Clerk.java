package org.assistants4j.liberty.injected;

import jakarta.ejb.Stateful;
import jakarta.inject.Inject;
import org.assistants4j.service.AssistantService;
import org.assistants4j.service.NamedAssistant;

/** Is passivated when the container likes. */
@Stateful
public class Clerk {
  @Inject
  @NamedAssistant("billing")
  AssistantService billing;

  public String ask(String question) {
    return billing.start().ask(question).text();
  }
}
