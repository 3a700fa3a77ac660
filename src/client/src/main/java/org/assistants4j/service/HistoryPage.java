package org.assistants4j.service;

import java.util.List;

/**
 * Some messages that follow each other.
 *
 * @param entries oldest first
 * @param hasEarlier whether there are messages before these; ask for those before the id of the
 *     first one's message
 */
public record HistoryPage(List<HistoryEntry> entries, boolean hasEarlier) {
  public HistoryPage {
    entries = List.copyOf(entries);
  }
}
