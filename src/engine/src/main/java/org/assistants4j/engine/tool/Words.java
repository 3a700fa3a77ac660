package org.assistants4j.engine.tool;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of texts. */
public final class Words {
  private static final Set<String> COMMON =
      Set.of(
          "a", "an", "and", "are", "as", "at", "be", "by", "do", "does", "for", "from", "how", "in",
          "is", "it", "of", "on", "or", "that", "the", "this", "to", "was", "what", "when", "where",
          "which", "who", "why", "with", "you", "your", "my", "me", "i");

  private Words() {}

  /** The words of a text that tell something, in lower case. */
  static Set<String> of(String text) {
    return telling(text).collect(Collectors.toUnmodifiableSet());
  }

  /** A question without the words that tell nothing; the same when it has no others. */
  public static String rewritten(String question) {
    String words = telling(question).distinct().collect(Collectors.joining(" "));
    return words.isEmpty() ? question : words;
  }

  private static Stream<String> telling(String text) {
    return Stream.of(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty() && !COMMON.contains(word));
  }

  /** The part of {@code asked} that is among {@code words}: 0 to 1. */
  static double shared(Set<String> asked, Set<String> words) {
    if (asked.isEmpty()) {
      return 0;
    }
    return (double) asked.stream().filter(words::contains).count() / asked.size();
  }
}
