package org.assistants4j.liberty.wire;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the integration tests were answered, looked at after them all. */
class WireCheck {
  private static final Path RECORDS = Path.of(System.getProperty("assistants4j.test.records"));

  @Test
  void everyAnswerIsAsTheApiIsDescribed() throws IOException {
    Path descriptions = Path.of("..", "..", "shared", "spec");
    if (!Files.isDirectory(descriptions)) {
      System.out.println("Skipped: there is no description of the API to check answers against.");
      return;
    }
    Comparison comparison = new Comparison(descriptions);
    try (Stream<Exchange> answers = Exchange.in(RECORDS)) {
      answers.filter(Exchange::told).forEach(comparison::add);
    }
    System.out.println(comparison.summary());
    assertTrue(comparison.passed(), comparison::report);
  }
}
