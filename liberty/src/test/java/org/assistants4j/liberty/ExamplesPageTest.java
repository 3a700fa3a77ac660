package org.assistants4j.liberty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The code of the examples' pages is the code that is compiled, all of it. */
class ExamplesPageTest {
  private static final Path PAGES = Path.of("..", "docs", "examples");
  private static final Path SOURCES =
      Path.of("src", "test", "java", "org", "assistants4j", "liberty", "examples");
  private static final Pattern BLOCK = Pattern.compile("(?s)```java\n(.*?)```");

  /** The README has an example of its own, and so have the SDKs. */
  private static final List<String> ELSEWHERE = List.of("Support.java", "OfficialSdk.java");

  @Test
  void eachExampleStandsOnOnePageAsItIsCompiled() throws IOException {
    assertEquals(
        read(SOURCES)
            .filter(file -> !ELSEWHERE.contains(file.getFileName().toString()))
            .map(ExamplesPageTest::text)
            .map(source -> source.substring(source.indexOf("@ApplicationScoped")))
            .sorted()
            .toList(),
        read(PAGES)
            .map(ExamplesPageTest::text)
            .flatMap(page -> BLOCK.matcher(page).results())
            .map((MatchResult block) -> block.group(1))
            .sorted()
            .toList());
  }

  private static Stream<Path> read(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.toList().stream();
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
