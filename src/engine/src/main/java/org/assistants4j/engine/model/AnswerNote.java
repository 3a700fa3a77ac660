package org.assistants4j.engine.model;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.assistants4j.telemetry.GenAi;
import org.assistants4j.telemetry.Said;
import org.assistants4j.telemetry.Span;

/** Passes an answer on, and notes when it began and what it is where that is asked for. */
final class AnswerNote implements ModelListener {
  private static final double NANOS = 1e9;

  private final Span span;
  private final ModelListener next;
  private final long asked = System.nanoTime();
  private final StringBuilder text = new StringBuilder();
  private final TreeMap<Integer, List<String>> calls = new TreeMap<>();
  private boolean begun;

  AnswerNote(Span span, ModelListener next) {
    this.span = span;
    this.next = next;
  }

  @Override
  public void text(String piece) {
    begin();
    keep(text, piece);
    next.text(piece);
  }

  @Override
  public void call(int index, String id, String name) {
    begin();
    calls.put(index, new ArrayList<>(List.of(id, name)));
    next.call(index, id, name);
  }

  @Override
  public void arguments(int index, String piece) {
    calls.get(index).add(piece);
    next.arguments(index, piece);
  }

  private void begin() {
    if (!begun) {
      begun = true;
      span.set(GenAi.TIME_TO_FIRST_CHUNK, (System.nanoTime() - asked) / NANOS);
    }
  }

  private static void keep(StringBuilder text, String piece) {
    if (text.length() <= Said.MOST_OF_A_TEXT) {
      text.append(piece);
    }
  }

  /** The answer is complete. */
  void said(String finish) {
    span.content(GenAi.OUTPUT_MESSAGES, () -> Content.answer(turn(), finish));
  }

  private Turn.Assistant turn() {
    List<Turn.Call> made = new ArrayList<>();
    for (List<String> call : calls.values()) {
      made.add(
          new Turn.Call(call.get(0), call.get(1), String.join("", call.subList(2, call.size()))));
    }
    return new Turn.Assistant(text.toString(), made);
  }
}
