package org.assistants4j.liberty.examples;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.assistants4j.service.AssistantService;
import org.assistants4j.service.Conversation;
import org.assistants4j.service.ConversationPage;
import org.assistants4j.service.HistoryPage;

@ApplicationScoped
public class Archive {
  @Inject AssistantService assistants;

  public String begin(String customer, String title) {
    Conversation conversation = assistants.start(Map.of("customer", customer));
    conversation.rename(title);
    return conversation.id();
  }

  /** The last twenty messages, or the twenty before a certain one. */
  public List<String> show(String conversationId, String before) {
    HistoryPage page = assistants.resume(conversationId).history(20, before);
    return page.entries().stream().map(entry -> entry.role() + ": " + entry.text()).toList();
  }

  /** The titles of the newest ten conversations with a customer. */
  public List<String> titles(String customer) {
    ConversationPage page = assistants.conversations(Map.of("customer", customer), 10, null);
    return page.conversations().stream().map(found -> found.title().orElse("")).toList();
  }

  public void forget(String conversationId) {
    assistants.resume(conversationId).delete();
  }
}
