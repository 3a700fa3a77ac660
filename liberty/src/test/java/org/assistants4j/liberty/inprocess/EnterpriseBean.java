package org.assistants4j.liberty.inprocess;

import jakarta.annotation.Resource;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.assistants4j.service.AssistantService;
import org.assistants4j.service.Conversation;

/** Asks within its container-managed transaction, which comes to nothing. */
@Stateless
public class EnterpriseBean {
  @Inject AssistantService assistants;
  @Inject Surroundings surroundings;
  @Resource SessionContext context;

  public Asked askAndRollBack(String text) {
    var outcome = surroundings.outcome();
    Object before = surroundings.transaction();
    Conversation conversation = assistants.start();
    String answer = conversation.ask(text).text();
    context.setRollbackOnly();
    return new Asked(conversation.id(), answer, before, surroundings.transaction(), outcome);
  }
}
