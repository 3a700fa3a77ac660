package org.assistants4j.engine.model;

import java.util.List;
import java.util.stream.Collectors;

/** One turn of a conversation with a model. */
public sealed interface Turn {

  /** What the model is told to be. */
  record System(String text) implements Turn {}

  /** What the user said and showed. */
  record User(List<Part> parts) implements Turn {
    public User {
      parts = List.copyOf(parts);
    }

    public User(String text) {
      this(List.of(new Part.Text(text)));
    }

    /** The text of all text parts, each on lines of its own; empty when there is none. */
    public String text() {
      return parts.stream()
          .filter(Part.Text.class::isInstance)
          .map(part -> ((Part.Text) part).text())
          .collect(Collectors.joining("\n"));
    }

    /** Whether all of it is text. */
    public boolean onlyText() {
      return parts.stream().allMatch(Part.Text.class::isInstance);
    }
  }

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
