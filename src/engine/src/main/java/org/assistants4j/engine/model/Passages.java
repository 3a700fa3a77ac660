package org.assistants4j.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The passages that a file search gave: each a line with its marker, then its text. */
record Passages(List<Quote> sentences) {
  private static final Pattern MARKER = Pattern.compile("【\\d+:\\d+†[^】]*】");

  /**
   * @param marker the passage that the sentence is from
   */
  record Quote(String marker, String text) {}

  static Passages in(String found) {
    List<Quote> sentences = new ArrayList<>();
    String marker = "";
    StringBuilder passage = new StringBuilder();
    for (String line : found.lines().map(String::strip).toList()) {
      if (MARKER.matcher(line).matches()) {
        add(sentences, marker, passage);
        marker = line;
      } else {
        passage.append(line).append('\n');
      }
    }
    add(sentences, marker, passage);
    return new Passages(sentences);
  }

  private static void add(List<Quote> sentences, String marker, StringBuilder passage) {
    String text = passage.toString();
    passage.setLength(0);
    if (!marker.isEmpty()) {
      Quotes.sentences(text).forEach(sentence -> sentences.add(new Quote(marker, sentence)));
    }
  }

  /** The sentence that shares most words with {@code question}; the first one among equals. */
  Optional<Quote> best(String question) {
    Quote best = null;
    int most = -1;
    for (Quote sentence : sentences) {
      int shared = Quotes.shared(question, sentence.text());
      if (shared > most) {
        best = sentence;
        most = shared;
      }
    }
    return Optional.ofNullable(best);
  }
}
