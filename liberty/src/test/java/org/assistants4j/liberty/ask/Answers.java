package org.assistants4j.liberty.ask;

import java.util.List;
import java.util.stream.IntStream;

/** What the model says. */
public final class Answers {
  /** The pieces of each answer. */
  public static final List<String> PIECES =
      IntStream.range(0, 40).mapToObj(i -> "word" + i + " ").toList();

  private static final String WHOLE = String.join("", PIECES);

  private Answers() {}

  static void check(String answer) {
    if (!answer.equals(WHOLE)) {
      throw new IllegalStateException("The answer is another: " + answer);
    }
  }
}
