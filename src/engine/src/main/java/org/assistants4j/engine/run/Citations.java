package org.assistants4j.engine.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.assistants4j.api.Annotation;
import org.assistants4j.api.RunStep;
import org.assistants4j.api.StepDetails;
import org.assistants4j.api.ToolCall;
import org.jspecify.annotations.Nullable;

/**
 * The markers {@code 【search:passage†file】} by which a model names a passage that a search of its
 * run gave it; both numbers count from 0.
 */
final class Citations {
  private static final Pattern MARKER = Pattern.compile("【(\\d{1,4}):(\\d{1,4})†[^】]{0,300}】");

  /** The most characters of a quote. */
  private static final int MAX_QUOTE = 500;

  private Citations() {}

  static String marker(int search, int passage, String fileName) {
    return "【" + search + ":" + passage + "†" + fileName.replace("】", "") + "】";
  }

  /** The annotations of the markers in a text that name a passage of these steps. */
  static List<Annotation> find(String text, List<RunStep> steps) {
    List<ToolCall.Search> searches = searches(steps);
    List<Annotation> found = new ArrayList<>();
    Matcher marker = MARKER.matcher(text);
    while (marker.find()) {
      int search = Integer.parseInt(marker.group(1));
      int passage = Integer.parseInt(marker.group(2));
      if (search < searches.size() && passage < searches.get(search).results().size()) {
        ToolCall.Result result = searches.get(search).results().get(passage);
        var file = new Annotation.FileReference(result.fileId(), quote(result), null);
        found.add(
            new Annotation.FileCitation(
                null, marker.group(), file, marker.start(), marker.end(), null));
      }
    }
    return found;
  }

  /** The first words of a passage, so that a message stays readable; null when it has none. */
  private static @Nullable String quote(ToolCall.Result result) {
    String text =
        result.content() == null
            ? ""
            : result.content().stream()
                .map(ToolCall.Passage::text)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    int length = text.codePointCount(0, text.length());
    return text.isEmpty()
        ? null
        : text.substring(0, text.offsetByCodePoints(0, Math.min(length, MAX_QUOTE)));
  }

  /** The searches of a run in their order. */
  static List<ToolCall.Search> searches(List<RunStep> steps) {
    return steps.stream()
        .filter(step -> step.stepDetails() instanceof StepDetails.ToolCalls)
        .flatMap(step -> ((StepDetails.ToolCalls) step.stepDetails()).toolCalls().stream())
        .filter(call -> call instanceof ToolCall.FileSearch)
        .map(call -> ((ToolCall.FileSearch) call).fileSearch())
        .filter(search -> search.results() != null)
        .toList();
  }

  /** The same annotations with their numbers, as deltas carry them. */
  static List<Annotation> numbered(List<Annotation> annotations) {
    List<Annotation> numbered = new ArrayList<>();
    for (int i = 0; i < annotations.size(); i++) {
      numbered.add(numbered(annotations.get(i), i));
    }
    return numbered;
  }

  private static Annotation numbered(Annotation annotation, int index) {
    if (annotation instanceof Annotation.FileCitation it) {
      return new Annotation.FileCitation(
          index, it.text(), it.fileCitation(), it.startIndex(), it.endIndex(), null);
    } else if (annotation instanceof Annotation.FilePath it) {
      return new Annotation.FilePath(
          index, it.text(), it.filePath(), it.startIndex(), it.endIndex(), null);
    }
    return annotation;
  }
}
