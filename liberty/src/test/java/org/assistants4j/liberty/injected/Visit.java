package org.assistants4j.liberty.injected;

import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import org.assistants4j.service.AssistantService;
import org.assistants4j.service.Conversation;
import org.assistants4j.service.NamedAssistant;

/** Is passivated with its HTTP session. */
@SessionScoped
public class Visit implements Serializable {
  private static final long serialVersionUID = 1L;

  @Inject AssistantService standard;

  @Inject
  @NamedAssistant("billing")
  AssistantService billing;

  @Inject Conversation conversation;

  public AssistantService standard() {
    return standard;
  }

  public AssistantService billing() {
    return billing;
  }
}
