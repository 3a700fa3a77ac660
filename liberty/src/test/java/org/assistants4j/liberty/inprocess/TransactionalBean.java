package org.assistants4j.liberty.inprocess;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.assistants4j.api.ApiException;
import org.assistants4j.service.AssistantService;
import org.assistants4j.service.Conversation;

/** Asks within the transaction that {@code @Transactional} begins. */
@ApplicationScoped
@Transactional
public class TransactionalBean {
  @Inject AssistantService assistants;
  @Inject Surroundings surroundings;

  public Asked ask(String text) {
    var outcome = surroundings.outcome();
    Object before = surroundings.transaction();
    Conversation conversation = assistants.start();
    String answer = conversation.ask(text).text();
    return new Asked(conversation.id(), answer, before, surroundings.transaction(), outcome);
  }

  /** Is refused, which is no reason to undo what else the transaction did. */
  public Asked askInVain(String conversation) {
    var outcome = surroundings.outcome();
    Object before = surroundings.transaction();
    String answer;
    try {
      answer = assistants.resume(conversation).ask("Are you there?").text();
    } catch (ApiException refused) {
      answer = refused.getMessage();
    }
    return new Asked(conversation, answer, before, surroundings.transaction(), outcome);
  }
}
