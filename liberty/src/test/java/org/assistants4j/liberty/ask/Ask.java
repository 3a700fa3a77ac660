package org.assistants4j.liberty.ask;

/** One way to ask. */
interface Ask {
  /** What is asked. */
  String QUESTION = "Which rooms are free tomorrow?";

  /** Asks on a thread that is there, and checks the answer. */
  Took send() throws Exception;
}
