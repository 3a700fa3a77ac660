package org.assistants4j.liberty.wire;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Compares answers with the descriptions of the API, and counts. */
final class Comparison {
  private final Map<String, Description> descriptions;
  private final Map<String, List<Exchange>> violations = new TreeMap<>();
  private int answers;
  private int events;

  /**
   * @param folder of the descriptions of both versions
   */
  Comparison(Path folder) {
    descriptions =
        Map.of(
            "v1", Description.read(folder.resolve("assistants-v1.yaml")),
            "v2", Description.read(folder.resolve("assistants-v2.yaml")));
  }

  void add(Exchange answer) {
    if (!answer.succeeded()) {
      answers++;
      note(answer, "error", descriptions.get("v2").errorMistakes(answer));
    } else if (Operations.EXTENSIONS.asked(answer).isEmpty()) {
      answers++;
      Operations.of(answer.version())
          .asked(answer)
          .ifPresentOrElse(
              operation -> compare(operation, answer),
              () -> note(answer, "no operation", List.of("that the API has was answered")));
    }
  }

  private void compare(Operation operation, Exchange answer) {
    String version = operation.unversioned() ? "v2" : answer.version();
    Description description = descriptions.get(version);
    note(answer, operation.toString(), description.answerMistakes(operation, answer));
    if (answer.streamed()) {
      for (ToldEvent event : ToldEvent.in(answer.body())) {
        events++;
        note(answer, event.name(), description.eventMistakes(event));
      }
    }
  }

  private void note(Exchange answer, String what, List<String> mistakes) {
    for (String mistake : mistakes) {
      // The same in every entry of a list is told once.
      String kind = what + " " + mistake.replaceAll("/\\d+", "/*");
      violations.computeIfAbsent(kind, key -> new ArrayList<>()).add(answer);
    }
  }

  /** No violation at all. */
  boolean passed() {
    return violations.isEmpty();
  }

  String summary() {
    int count = violations.values().stream().mapToInt(List::size).sum();
    return "%d answers and %d events checked against the description, %d violations"
        .formatted(answers, events, count);
  }

  /** Each kind of violation with its number and the first answer that has it. */
  String report() {
    return violations.entrySet().stream()
        .map(
            it -> it.getKey() + "\n    " + it.getValue().size() + " times: " + it.getValue().get(0))
        .collect(Collectors.joining("\n", summary() + "\n", ""));
  }
}
