package org.assistants4j.chat;

import java.util.List;
import org.assistants4j.api.MessageStatus;
import org.assistants4j.api.Role;
import org.assistants4j.api.RunStatus;
import org.assistants4j.chat.wire.ChatHistory;
import org.assistants4j.chat.wire.ChatReply;
import org.assistants4j.chat.wire.Cited;
import org.assistants4j.chat.wire.ToolUse;
import org.assistants4j.service.Citation;
import org.assistants4j.service.HistoryEntry;
import org.assistants4j.service.Reply;

/** What was said, as a browser is told. */
record Answers(FileCards cards) {

  ChatReply of(String questionId, Reply reply, List<ToolUse> tools) {
    return new ChatReply(
        questionId,
        reply.text(),
        RunStatus.INCOMPLETE.equals(reply.run().status()) ? ChatReply.CUT_OFF : ChatReply.COMPLETE,
        cited(reply.citations()),
        cards.of(reply.files(), reply.images()),
        tools);
  }

  /** An answer that nobody wanted to its end. */
  static ChatReply stopped(String questionId, String said, List<ToolUse> tools) {
    return new ChatReply(questionId, said, ChatReply.STOPPED, List.of(), List.of(), tools);
  }

  ChatHistory.Entry of(HistoryEntry entry) {
    return new ChatHistory.Entry(
        entry.question().orElseGet(() -> Handles.ofMessage(entry.message().id())),
        entry.role().value(),
        entry.text(),
        entry.at().toString(),
        isWhole(entry) ? "complete" : "incomplete",
        cited(entry.citations()),
        cards.of(entry.files(), entry.images()),
        List.of());
  }

  private static boolean isWhole(HistoryEntry entry) {
    MessageStatus status = entry.message().status();
    return Role.USER.equals(entry.role())
        || status == null
        || MessageStatus.COMPLETED.equals(status);
  }

  private static List<Cited> cited(List<Citation> citations) {
    return citations.stream().map(Answers::cited).toList();
  }

  /** Where the name is not known any more, an id stands in its place. */
  private static Cited cited(Citation citation) {
    String name = citation.fileName().equals(citation.fileId()) ? "a file" : citation.fileName();
    return new Cited(citation.number(), name, citation.quote().orElse(null));
  }
}
