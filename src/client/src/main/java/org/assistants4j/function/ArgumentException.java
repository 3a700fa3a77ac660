package org.assistants4j.function;

import jakarta.json.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The model gave values that do not fit; the problems are told to it. */
final class ArgumentException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int MOST = 20;

  /** Each begins with the path of the value, in quotes. */
  private final transient List<String> problems;

  ArgumentException(List<String> problems) {
    super(String.join("; ", problems));
    this.problems = problems;
  }

  private ArgumentException(String problem, @Nullable Throwable cause) {
    super(problem, cause);
    this.problems = List.of(problem);
  }

  /** The value is missing, or of another kind than expected. */
  static ArgumentException of(String path, String expected, JsonValue got) {
    return of(path, expected, got, null);
  }

  static ArgumentException of(
      String path, String expected, JsonValue got, @Nullable Throwable cause) {
    String problem = got == JsonValue.NULL ? " is missing." : " must be " + expected + ".";
    return new ArgumentException("'" + path + "'" + problem, cause);
  }

  /** The value is of the right kind and refused all the same. */
  static ArgumentException refused(String path, Throwable cause) {
    String problem =
        path.isEmpty()
            ? "values are not allowed together."
            : "'" + path + "' has a value that is not allowed.";
    return new ArgumentException(problem, cause);
  }

  /**
   * All problems in one text.
   *
   * @param noun what the values are, such as {@code Argument}
   */
  String text(String noun) {
    StringBuilder text = new StringBuilder();
    problems.stream()
        .limit(MOST)
        .forEach(
            problem ->
                text.append(text.isEmpty() ? "" : "; ").append(noun).append(' ').append(problem));
    return problems.size() <= MOST
        ? text.toString()
        : text.append("; and ").append(problems.size() - MOST).append(" more.").toString();
  }
}
