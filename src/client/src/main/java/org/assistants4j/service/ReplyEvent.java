package org.assistants4j.service;

import org.assistants4j.api.Run;

/** A piece of an answer that is streamed. The last one is {@link Done}. */
public sealed interface ReplyEvent {

  /** The run is there; from now on it can be cancelled. */
  record Start(Run run) implements ReplyEvent {}

  /** The text goes on; markers of citations are numbers in brackets already. */
  record Text(String piece) implements ReplyEvent {}

  /** A tool is used, or has been. */
  record Tool(ToolActivity activity) implements ReplyEvent {}

  /** The whole answer. */
  record Done(Reply reply) implements ReplyEvent {}
}
