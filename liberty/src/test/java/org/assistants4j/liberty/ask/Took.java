package org.assistants4j.liberty.ask;

/**
 * When the first text was there and when the whole answer was.
 *
 * @param first ms since the question
 * @param end ms since the question
 */
public record Took(double first, double end) {

  static double since(long began) {
    return (System.nanoTime() - began) / 1e6;
  }

  /** For a plain answer over HTTP. */
  static Took parse(String text) {
    String[] both = text.strip().split(" ");
    return new Took(Double.parseDouble(both[0]), Double.parseDouble(both[1]));
  }

  @Override
  public String toString() {
    return first + " " + end;
  }
}
