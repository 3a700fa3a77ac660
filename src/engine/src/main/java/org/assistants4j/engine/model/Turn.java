package org.assistants4j.engine.model;

import java.util.List;

/** One turn of a conversation with a model. */
public sealed interface Turn {

  /** What the model is told to be. */
  record System(String text) implements Turn {}

  record User(String text) implements Turn {}

  /** What the model said and which functions it called. */
  record Assistant(String text, List<Call> calls) implements Turn {
    public Assistant {
      calls = List.copyOf(calls);
    }
  }

  /**
   * @param arguments JSON as the model wrote it
   */
  record Call(String id, String name, String arguments) {}

  /** What the call of this id gave. */
  record Output(String callId, String name, String text) implements Turn {}
}
