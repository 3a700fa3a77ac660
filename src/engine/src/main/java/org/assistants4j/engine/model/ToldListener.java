package org.assistants4j.engine.model;

/** Knows whether anything of an answer was told. */
final class ToldListener implements ModelListener {
  private final ModelListener listener;
  private boolean told;

  ToldListener(ModelListener listener) {
    this.listener = listener;
  }

  boolean told() {
    return told;
  }

  @Override
  public void text(String piece) {
    told = true;
    listener.text(piece);
  }

  @Override
  public void call(int index, String id, String name) {
    told = true;
    listener.call(index, id, name);
  }

  @Override
  public void arguments(int index, String piece) {
    told = true;
    listener.arguments(index, piece);
  }
}
