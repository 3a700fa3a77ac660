package org.assistants4j.chat;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.Config;

/** What {@code assistants.chat.*} says of the endpoint, read once and checked. */
@Dependent
public final class ChatSettings {
  /** Where the endpoint is when nothing else is said. */
  static final String DEFAULT_PATH = "/api/chat";

  private static final Pattern PATH = Pattern.compile("(/[A-Za-z0-9._~-]+){1,16}");
  private static final Pattern ORIGIN = Pattern.compile("https?://[A-Za-z0-9.:\\[\\]-]{1,255}");
  private static final Pattern ENDING = Pattern.compile("\\.[a-z0-9]{1,16}");
  private static final int DEFAULT_RATE = 20;
  private static final int MOST_RATE = 1_000;
  private static final int DEFAULT_THREADS = 1_000;
  private static final int MOST_THREADS = 10_000;
  private static final int DEFAULT_FILE_BYTES = 20 * 1024 * 1024;
  private static final int MOST_FILE_BYTES = 512 * 1024 * 1024;
  private static final int DEFAULT_FILES = 10;
  private static final int MOST_FILES = 20;
  private static final List<String> TEXTS =
      List.of(
          ".txt", ".md", ".csv", ".tsv", ".json", ".xml", ".yaml", ".yml", ".html", ".css", ".js",
          ".ts", ".java", ".py", ".c", ".cpp", ".cs", ".go", ".php", ".rb", ".sh", ".sql", ".tex",
          ".log");

  private final String path;
  private final int rate;
  private final int threads;
  private final List<String> origins;
  private final int fileBytes;
  private final int files;
  private final List<String> fileTypes;

  /**
   * @throws IllegalArgumentException when a value is not what its key allows
   */
  @Inject
  public ChatSettings(Config config) {
    path = text(config, "assistants.chat.path").map(ChatSettings::path).orElse(DEFAULT_PATH);
    rate = number(config, "assistants.chat.rate", DEFAULT_RATE, 0, MOST_RATE);
    threads = number(config, "assistants.chat.threads", DEFAULT_THREADS, 1, MOST_THREADS);
    origins = list(config, "assistants.chat.origins", ORIGIN, "an origin like https://example.com");
    fileBytes =
        number(config, "assistants.chat.file.max-size", DEFAULT_FILE_BYTES, 1, MOST_FILE_BYTES);
    files = number(config, "assistants.chat.file.max-count", DEFAULT_FILES, 1, MOST_FILES);
    List<String> types =
        list(config, "assistants.chat.file.types", ENDING, "an ending of lower case like .txt");
    fileTypes = types.isEmpty() ? TEXTS : types;
  }

  /** {@code assistants.chat.path}: where the endpoint is; {@value #DEFAULT_PATH}. */
  public String path() {
    return path;
  }

  /** {@code assistants.chat.rate}: asks of a session in a minute, up to 1,000; 20, 0 for any. */
  public int rate() {
    return rate;
  }

  /**
   * {@code assistants.chat.threads}: messages that are being answered at once on one node, 1 to
   * 10,000; 1,000. More are refused.
   */
  public int threads() {
    return threads;
  }

  /** {@code assistants.chat.origins}: origins that may ask beside the endpoint's own; none. */
  public List<String> origins() {
    return origins;
  }

  /** {@code assistants.chat.file.max-size}: bytes of one upload, up to 512 MiB; 20 MiB. */
  public int fileBytes() {
    return fileBytes;
  }

  /** {@code assistants.chat.file.max-count}: files with one message, 1 to 20; 10. */
  public int files() {
    return files;
  }

  /** {@code assistants.chat.file.types}: endings of documents; those of plain text. */
  public List<String> fileTypes() {
    return fileTypes;
  }

  private static String path(String value) {
    if (!PATH.matcher(value).matches() || value.contains("/.")) {
      throw wrong("assistants.chat.path", value, "a path like " + DEFAULT_PATH);
    }
    return value;
  }

  private static Optional<String> text(Config config, String key) {
    return config
        .getOptionalValue(key, String.class)
        .map(String::strip)
        .filter(value -> !value.isEmpty());
  }

  private static int number(Config config, String key, int standard, int least, int most) {
    String value = text(config, key).orElse(Integer.toString(standard));
    try {
      int number = Integer.parseInt(value);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException noNumber) {
      // Told below, with what is expected.
    }
    throw wrong(key, value, "a number from " + least + " to " + most);
  }

  private static List<String> list(Config config, String key, Pattern form, String expected) {
    List<String> values =
        text(config, key).stream()
            .flatMap(value -> Arrays.stream(value.split(",")))
            .map(value -> value.strip().toLowerCase(Locale.ROOT))
            .filter(value -> !value.isEmpty())
            .distinct()
            .toList();
    for (String value : values) {
      if (!form.matcher(value).matches()) {
        throw wrong(key, value, expected);
      }
    }
    return values;
  }

  private static IllegalArgumentException wrong(String key, String value, String expected) {
    return new IllegalArgumentException(key + " is '" + value + "', but must be " + expected + ".");
  }
}
