package org.assistants4j.liberty.telemetry;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Spans as lines of text, each below its parent and in the order in which they began. */
public final class SpanTree {
  private final List<SentSpan> spans;

  private SpanTree(List<SentSpan> spans) {
    this.spans = spans.stream().sorted(Comparator.comparingLong(SentSpan::began)).toList();
  }

  /** What hangs on spans that are not among these is a root. */
  public static String of(List<SentSpan> spans) {
    Set<String> ids = spans.stream().map(SentSpan::id).collect(Collectors.toSet());
    SpanTree tree = new SpanTree(spans);
    return tree.spans.stream()
        .filter(span -> !ids.contains(span.parentId()))
        .map(root -> tree.lines(root, ""))
        .collect(Collectors.joining());
  }

  private String lines(SentSpan span, String indent) {
    String error = span.texts().get("error.type");
    return indent
        + span.name()
        + (error == null ? "" : " ! " + error)
        + "\n"
        + spans.stream()
            .filter(child -> child.parentId().equals(span.id()))
            .map(child -> lines(child, indent + "  "))
            .collect(Collectors.joining());
  }
}
