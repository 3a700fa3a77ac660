package org.assistants4j.function;

import java.util.Optional;
import java.util.regex.Pattern;

/** Regular expressions on their way from Java to JSON Schema, whose dialect is JavaScript's. */
final class Regexes {
  /** Groups with flags, look-behind, names or atoms; possessive repeats; classes and anchors. */
  private static final Pattern JAVA_ONLY =
      Pattern.compile("\\(\\?(?![:=!])|[*+?}]\\+|\\\\[pPAzZGQEhHRXNaex]|&&|\\[[^\\]]*\\[");

  private Regexes() {}

  /**
   * The expression where it means the same to both, empty else. JSON Schema looks for it anywhere,
   * Jakarta Validation holds the whole text against it: so it is anchored.
   */
  static Optional<String> portable(String regex) {
    if (JAVA_ONLY.matcher(regex).find()) {
      return Optional.empty();
    }
    boolean anchored =
        regex.startsWith("^")
            && regex.endsWith("$")
            && !regex.endsWith("\\$")
            && !regex.contains("|");
    return Optional.of(anchored ? regex : "^(?:" + regex + ")$");
  }
}
