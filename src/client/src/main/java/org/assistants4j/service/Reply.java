package org.assistants4j.service;

import java.util.List;
import org.assistants4j.api.Message;
import org.assistants4j.api.Run;
import org.assistants4j.api.RunStatus;

/**
 * What the assistant answered.
 *
 * @param text the text of all its messages, with a blank line between two; empty when it said
 *     nothing
 * @param run the run as it ended: {@link RunStatus#COMPLETED}, or {@link RunStatus#INCOMPLETE} when
 *     the answer was cut off
 * @param messages the messages that this run wrote, oldest first
 */
public record Reply(String text, Run run, List<Message> messages) {
  public Reply {
    messages = List.copyOf(messages);
  }
}
