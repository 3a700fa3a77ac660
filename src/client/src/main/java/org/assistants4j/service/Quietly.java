package org.assistants4j.service;

import java.util.function.Consumer;
import org.assistants4j.api.ObjectNotFoundException;

/** Takes back what is not needed, without a word to whoever has other troubles, or none. */
final class Quietly {
  private static final System.Logger LOG = System.getLogger(Quietly.class.getName());

  private Quietly() {}

  /** Deletes something; that it stays is logged. */
  static void delete(String id, Consumer<String> deletion) {
    try {
      Interruptions.undisturbed(() -> deletion.accept(id));
    } catch (RuntimeException left) {
      LOG.log(System.Logger.Level.WARNING, id + " is not needed and was not deleted", left);
    }
  }

  /** Does what may find that something is gone already. */
  static void unlessGone(Runnable work) {
    try {
      work.run();
    } catch (ObjectNotFoundException gone) {
      LOG.log(System.Logger.Level.DEBUG, "Something is gone already", gone);
    }
  }
}
