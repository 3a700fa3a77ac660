package org.assistants4j.service;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Turns the markers of citations, such as {@code 【4:0†facts.txt】}, into {@code [1]} while a text
 * comes, also one that is cut between two pieces.
 */
final class Markers {
  private static final char OPEN = '【';
  private static final char CLOSE = '】';
  private static final Pattern MARKER = Pattern.compile("【\\d{1,4}(:\\d{1,4})?†[^】]*】");

  /** What has not closed by then is no marker. */
  private static final int LONGEST = 320;

  private final Map<String, Integer> numbers = new HashMap<>();
  private final StringBuilder held = new StringBuilder();

  /** What can be shown once this piece is there. */
  String feed(String piece) {
    StringBuilder shown = new StringBuilder();
    for (int i = 0; i < piece.length(); i++) {
      take(piece.charAt(i), shown);
    }
    return shown.toString();
  }

  private void take(char next, StringBuilder shown) {
    if (next == OPEN) {
      shown.append(flush());
      held.append(next);
    } else if (held.isEmpty()) {
      shown.append(next);
    } else {
      held.append(next);
      if (next == CLOSE) {
        shown.append(marker());
      } else if (held.length() > LONGEST) {
        shown.append(flush());
      }
    }
  }

  private String marker() {
    String text = flush();
    return MARKER.matcher(text).matches() ? "[" + number(text) + "]" : text;
  }

  private int number(String marker) {
    Integer known = numbers.putIfAbsent(marker, numbers.size() + 1);
    return known == null ? numbers.size() : known;
  }

  /** What is held back; nothing more comes to it. */
  String flush() {
    String rest = held.toString();
    held.setLength(0);
    return rest;
  }
}
