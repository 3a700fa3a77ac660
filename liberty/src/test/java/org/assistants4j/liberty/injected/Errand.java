package org.assistants4j.liberty.injected;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.assistants4j.service.AssistantService;
import org.assistants4j.service.Conversation;

/** Asks on another thread out of a transaction that comes to nothing. */
@Stateless
public class Errand {
  @Resource SessionContext context;
  @Inject AssistantService assistants;

  public String ask(String question) {
    Conversation conversation = assistants.start();
    conversation.askAsync(question).toCompletableFuture().join();
    context.setRollbackOnly();
    return conversation.id();
  }
}
