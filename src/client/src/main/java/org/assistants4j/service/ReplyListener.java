package org.assistants4j.service;

import org.assistants4j.api.Run;

/**
 * Is told of an answer while it comes, by one thread at a time. What it throws cancels the run and
 * is thrown to whoever asked.
 */
public interface ReplyListener {

  /** The run is there; from now on it can be cancelled. */
  default void onStart(Run run) {}

  /** The text goes on; markers of citations are numbers in brackets already. */
  default void onText(String piece) {}

  /** A tool is used, or has been. Functions of one round may be told by several threads. */
  default void onTool(ToolActivity activity) {}
}
