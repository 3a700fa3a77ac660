package org.assistants4j.service;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assistants4j.api.Message;
import org.assistants4j.api.Role;

/**
 * One message of a conversation as a person reads it.
 *
 * @param text with citations as numbers in brackets
 * @param citations what the numbers stand for, in their order
 * @param files that came with a question, or that the assistant made
 * @param images to be shown
 * @param message as the server has it
 */
public record HistoryEntry(
    String text,
    List<Citation> citations,
    List<ReplyFile> files,
    List<ReplyFile> images,
    Message message) {
  public HistoryEntry {
    citations = List.copyOf(citations);
    files = List.copyOf(files);
    images = List.copyOf(images);
  }

  /** Whose words these are. */
  public Role role() {
    return message.role();
  }

  /** The id of the question, where {@link Question#once} has given it one. */
  public Optional<String> question() {
    return Question.idOf(message);
  }

  /** When it was said, to the second. */
  public Instant at() {
    return Instant.ofEpochSecond(message.createdAt());
  }
}
