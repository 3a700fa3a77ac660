package org.assistants4j.chat;

import java.util.List;
import java.util.stream.Collectors;
import org.assistants4j.service.Citation;

/** Tells below a text what the numbers in it stand for. */
final class Footnotes {
  private Footnotes() {}

  static String below(String text, List<Citation> citations) {
    return citations.isEmpty()
        ? text
        : text
            + "\n\n"
            + citations.stream()
                .map(note -> "[" + note.number() + "] " + note.fileName())
                .collect(Collectors.joining("\n"));
  }
}
