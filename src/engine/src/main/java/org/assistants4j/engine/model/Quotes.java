package org.assistants4j.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Sentences, their words, and how many of them two sentences share. */
final class Quotes {
  private static final int LONGEST = 300;
  private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[.!?])\\s+|\\s*\\R\\s*");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
  private static final Pattern WORD = Pattern.compile("\\s*\\S+\\s*");
  private static final Set<String> STOP_WORDS =
      Set.of(
          ("a about again all am an and any are as at be been but by can could did do does earlier"
                  + " file files for from had has have he her his how i if in into is it its just"
                  + " know me my no not of on or our please remember said say says she so tell that"
                  + " the their them then there they this to told up us was we were what when where"
                  + " which who whose why will with would you your")
              .split(" "));

  private Quotes() {}

  static Stream<String> sentences(String text) {
    return BETWEEN_SENTENCES
        .splitAsStream(text.strip())
        .map(String::strip)
        .filter(sentence -> !sentence.isEmpty())
        .map(Quotes::shortened);
  }

  /** How many words with a meaning of their own both have. */
  static int shared(String question, String sentence) {
    Set<String> words = words(question);
    words.retainAll(words(sentence));
    return words.size();
  }

  /** The latest of the sentences that share most words with the question, if any shares one. */
  static Optional<String> closest(String question, List<String> sentences) {
    String closest = "";
    int most = 1;
    for (String sentence : sentences) {
      int shared = shared(question, sentence);
      if (shared >= most) {
        closest = sentence;
        most = shared;
      }
    }
    return closest.isEmpty() ? Optional.empty() : Optional.of(closest);
  }

  private static Set<String> words(String text) {
    return BETWEEN_WORDS
        .splitAsStream(text.toLowerCase(Locale.ROOT))
        .filter(word -> !word.isEmpty() && !STOP_WORDS.contains(word))
        .map(Quotes::singular)
        .collect(Collectors.toSet());
  }

  private static String singular(String word) {
    return word.length() > 3 && word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
  }

  static String shortened(String text) {
    return text.length() <= LONGEST ? text : cut(text, LONGEST - 1) + "…";
  }

  /** The first {@code length} characters, one less where a pair would be parted. */
  static String cut(String text, long length) {
    if (text.length() <= length) {
      return text;
    }
    int end = (int) length;
    boolean parts = end > 0 && Character.isHighSurrogate(text.charAt(end - 1));
    return text.substring(0, parts ? end - 1 : end);
  }

  /** The text in pieces of {@code size} words with the space around them. */
  static List<String> wordGroups(String text, int size) {
    List<String> words = WORD.matcher(text).results().map(match -> match.group()).toList();
    List<String> groups = new ArrayList<>();
    for (int from = 0; from < words.size(); from += size) {
      groups.add(String.join("", words.subList(from, Math.min(words.size(), from + size))));
    }
    return groups;
  }
}
