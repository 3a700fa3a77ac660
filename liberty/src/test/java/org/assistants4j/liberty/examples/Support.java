package org.assistants4j.liberty.examples;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.assistants4j.function.Function;
import org.assistants4j.function.Param;
import org.assistants4j.service.AssistantService;

@ApplicationScoped
public class Support {
  @Inject AssistantService assistants;

  public String answer(String question) {
    return assistants.start().ask(question).text();
  }

  @Function(description = "Looks up the status of an order")
  public String orderStatus(@Param(name = "order") String order) {
    return "Order " + order + " was shipped yesterday.";
  }
}
