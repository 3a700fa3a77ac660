package org.assistants4j.liberty.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the integration tests were answered, looked at after them all. */
class WireCheck {
  private static final Path RECORDS = Path.of(System.getProperty("assistants4j.test.records"));
  private static final Path SUMMARY = Path.of("target", "failsafe-reports", "failsafe-summary.xml");
  private static final Path DESCRIPTIONS = Path.of("..", "..", "shared", "spec");
  private static final Path PAGE = Path.of("..", "docs", "compatibility.md");

  @Test
  void everyAnswerIsAsTheApiIsDescribed() throws IOException {
    if (!Files.isDirectory(DESCRIPTIONS)) {
      System.out.println("Skipped: there is no description of the API to check answers against.");
      return;
    }
    Comparison comparison = new Comparison(DESCRIPTIONS);
    eachAnswer(comparison::add);
    System.out.println(comparison.summary());
    assertTrue(comparison.passed(), comparison::report);
  }

  @Test
  void thePageNamesTheTestThatHoldsEachOperationAndEvent() throws IOException {
    if (!allTestsRanAndPassed()) {
      System.out.println("Left alone: " + PAGE + " is written when all integration tests passed.");
      return;
    }
    Holders one = new Holders("v1");
    Holders two = new Holders("v2");
    eachAnswer(one::add);
    eachAnswer(two::add);
    CompatibilityPage page = new CompatibilityPage(one, two);
    assertEquals(List.of(), page.missing(), "No test holds these; " + PAGE + " is left alone.");
    Files.writeString(PAGE, page.text());
  }

  private static void eachAnswer(Consumer<Exchange> consumer) throws IOException {
    try (Stream<Exchange> answers = Exchange.in(RECORDS)) {
      answers.filter(Exchange::told).forEach(consumer);
    }
  }

  private static boolean allTestsRanAndPassed() throws IOException {
    String selection = System.getProperty("test.selection", "");
    String summary = Files.exists(SUMMARY) ? Files.readString(SUMMARY) : "";
    return selection.isEmpty()
        && summary.contains("<errors>0</errors>")
        && summary.contains("<failures>0</failures>");
  }
}
