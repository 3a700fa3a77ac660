package org.assistants4j.liberty.injected;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.assistants4j.service.AssistantService;
import org.assistants4j.service.NamedAssistant;

/** Wants an assistant that nobody has configured. */
@ApplicationScoped
public class Unpaid {
  @Inject
  @NamedAssistant("reminders")
  AssistantService reminders;
}
