package org.assistants4j.liberty.examples;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.assistants4j.service.AssistantService;
import org.assistants4j.service.Conversation;

@ApplicationScoped
public class FollowUp {
  @Inject AssistantService assistants;

  /** Returns what is to be kept of a conversation: its id. */
  public String begin(String question) {
    Conversation conversation = assistants.start();
    conversation.ask(question);
    return conversation.id();
  }

  /** Goes on with it later, perhaps on another node. */
  public String goOn(String conversationId, String question) {
    return assistants.resume(conversationId).ask(question).text();
  }
}
