package org.assistants4j.engine.tool;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text into passages at its empty lines. */
final class Passages {
  private static final int MAX_CHARS = 3_200;

  private Passages() {}

  static List<String> of(String text) {
    List<String> passages = new ArrayList<>();
    for (String paragraph : text.split("\\R\\s*\\R")) {
      for (int from = 0; from < paragraph.length(); from += MAX_CHARS) {
        String passage =
            paragraph.substring(from, Math.min(from + MAX_CHARS, paragraph.length())).strip();
        if (!passage.isEmpty()) {
          passages.add(passage);
        }
      }
    }
    return passages;
  }
}
