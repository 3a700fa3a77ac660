package org.assistants4j.service;

import java.util.List;

/**
 * Some conversations that follow each other.
 *
 * @param conversations newest first
 * @param hasMore whether there are older ones; ask for those after the id of the last one
 */
public record ConversationPage(List<ConversationSummary> conversations, boolean hasMore) {
  public ConversationPage {
    conversations = List.copyOf(conversations);
  }
}
