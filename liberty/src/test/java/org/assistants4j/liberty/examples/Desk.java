package org.assistants4j.liberty.examples;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.assistants4j.service.AssistantService;
import org.assistants4j.service.AssistantServices;
import org.assistants4j.service.NamedAssistant;

@ApplicationScoped
public class Desk {
  @Inject AssistantService anybody;

  @Inject
  @NamedAssistant("billing")
  AssistantService billing;

  @Inject AssistantServices all;

  public String ask(String question) {
    boolean money = question.contains("invoice");
    return (money ? billing : anybody).start().ask(question).text();
  }

  /** Where the name is known at run time only. */
  public String ask(String name, String question) {
    return all.named(name).start().ask(question).text();
  }
}
