package org.assistants4j.service;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assistants4j.api.Message;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunStatus;
import org.assistants4j.api.RunStep;
import org.assistants4j.api.Usage;

/**
 * What the assistant answered.
 *
 * @param text the text of all its messages, with a blank line between two and citations as numbers
 *     in brackets; empty when it said nothing
 * @param entries the messages that this run wrote, oldest first; their notes are numbered through
 * @param run the run as it ended: {@link RunStatus#COMPLETED}, or {@link RunStatus#INCOMPLETE} when
 *     the answer was cut off
 * @param steps what the run did, oldest first
 */
public record Reply(String text, List<HistoryEntry> entries, Run run, List<RunStep> steps) {
  public Reply {
    entries = List.copyOf(entries);
    steps = List.copyOf(steps);
  }

  /** What the numbers in the text stand for. */
  public List<Citation> citations() {
    return all(HistoryEntry::citations).distinct().toList();
  }

  /** The files that the assistant made and mentions. */
  public List<ReplyFile> files() {
    return all(HistoryEntry::files).toList();
  }

  /** The images that the assistant made. */
  public List<ReplyFile> images() {
    return all(HistoryEntry::images).toList();
  }

  /** The tokens that the run used, where the server tells them. */
  public Optional<Usage> usage() {
    return Optional.ofNullable(run.usage());
  }

  /** The messages as the server has them. */
  public List<Message> messages() {
    return entries.stream().map(HistoryEntry::message).toList();
  }

  private <T> Stream<T> all(Function<HistoryEntry, List<T>> part) {
    return entries.stream().flatMap(entry -> part.apply(entry).stream());
  }
}
