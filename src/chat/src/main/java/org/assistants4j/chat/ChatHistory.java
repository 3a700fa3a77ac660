package org.assistants4j.chat;

import static org.assistants4j.api.json.Trees.JSON;

import java.util.List;
import org.assistants4j.service.HistoryEntry;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The conversation so far.
 *
 * @param messages oldest first, empty when there is none
 */
@Schema(name = "ChatHistory")
public record ChatHistory(List<Entry> messages) {

  /**
   * @param role {@code user} or {@code assistant}
   */
  @Schema(name = "ChatEntry")
  public record Entry(@Schema(enumeration = {"user", "assistant"}) String role, String text) {}

  static ChatHistory of(List<HistoryEntry> entries) {
    return new ChatHistory(
        entries.stream()
            .map(
                entry ->
                    new Entry(
                        entry.role().value(), Footnotes.below(entry.text(), entry.citations())))
            .toList());
  }

  String json() {
    var entries = JSON.createArrayBuilder();
    for (Entry entry : messages) {
      entries.add(JSON.createObjectBuilder().add("role", entry.role()).add("text", entry.text()));
    }
    return JSON.createObjectBuilder().add("messages", entries).build().toString();
  }
}
