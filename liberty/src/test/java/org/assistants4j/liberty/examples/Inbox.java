package org.assistants4j.liberty.examples;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.assistants4j.service.AssistantService;
import org.assistants4j.service.Question;

@ApplicationScoped
public class Inbox {
  @Inject AssistantService assistants;

  /** May be called again with a message, as queues and browsers do. */
  public String receive(String conversationId, String messageId, String text) {
    return assistants.resume(conversationId).ask(Question.of(text).once(messageId)).text();
  }
}
