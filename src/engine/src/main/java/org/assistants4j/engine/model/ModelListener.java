package org.assistants4j.engine.model;

/** Hears a model's answer as it comes. */
public interface ModelListener {

  /** The next piece of the text; never empty. */
  void text(String piece);

  /**
   * A call begins.
   *
   * @param index its number in this answer, from 0
   * @param id the model's id of the call; empty when it gives none
   */
  void call(int index, String id, String name);

  /** The next piece of a call's arguments; never empty. */
  void arguments(int index, String piece);
}
