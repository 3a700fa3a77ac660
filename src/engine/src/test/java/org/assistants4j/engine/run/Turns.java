package org.assistants4j.engine.run;

import org.assistants4j.engine.model.Turn;

/** Looks at turns. */
final class Turns {
  private Turns() {}

  /** What a turn says, without saying who. */
  static String text(Turn turn) {
    if (turn instanceof Turn.System system) {
      return system.text();
    }
    if (turn instanceof Turn.User user) {
      return user.text();
    }
    return turn instanceof Turn.Output output ? output.text() : ((Turn.Assistant) turn).text();
  }
}
