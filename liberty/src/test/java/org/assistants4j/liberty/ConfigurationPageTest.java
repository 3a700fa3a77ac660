package org.assistants4j.liberty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every configuration key of the sources stands in the documentation, and no other does. */
class ConfigurationPageTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern IN_SOURCE = Pattern.compile("\"(assistants(?:\\.[a-z-]+)+)\"");
  private static final String ASSISTANT = "assistants.assistant";
  private static final String ASSISTANT_SPEC =
      "src/client/src/main/java/org/assistants4j/service/AssistantSpec.java";
  private static final Pattern BELOW_ASSISTANT = Pattern.compile("key \\+ \"(\\.[a-z-]+)\"");
  private static final Pattern IN_SERVER =
      Pattern.compile("<variable name=\"(assistants(?:\\.[a-z-]+)+)\"");
  private static final Pattern IN_PAGE = Pattern.compile("(?m)^\\| .*?\\|");
  private static final Pattern KEY = Pattern.compile("`(assistants(?:\\.[a-z-]+)+)`");

  @Test
  void thePageListsTheKeysThatAreRead() throws IOException {
    Set<String> read = keysOfSources();
    assertFalse(read.isEmpty());
    read.addAll(keysOfServer());
    assertEquals(read, keysOfPage());
  }

  private static Set<String> keysOfSources() throws IOException {
    try (Stream<Path> files = Files.walk(ROOT.resolve("src"))) {
      Set<String> keys =
          files
              .filter(file -> file.toString().endsWith(".java"))
              .filter(file -> file.toString().contains("/src/main/"))
              .filter(file -> !file.endsWith("telemetry/GenAi.java")) // names of another kind
              .flatMap(file -> found(IN_SOURCE, text(file)))
              .collect(Collectors.toCollection(TreeSet::new));
      // Assistants have the same keys below several names.
      keys.remove(ASSISTANT);
      found(BELOW_ASSISTANT, text(ROOT.resolve(ASSISTANT_SPEC)))
          .forEach(key -> keys.add(ASSISTANT + key));
      return keys;
    }
  }

  private static Set<String> keysOfServer() {
    Path config = Path.of("src/main/liberty/config/platform.xml");
    return found(IN_SERVER, text(config)).collect(Collectors.toSet());
  }

  private static Set<String> keysOfPage() {
    String page = text(ROOT.resolve("docs").resolve("configuration.md"));
    return IN_PAGE
        .matcher(page)
        .results()
        .map(MatchResult::group)
        .flatMap(firstCell -> found(KEY, firstCell))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Stream<String> found(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(result -> result.group(1));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
