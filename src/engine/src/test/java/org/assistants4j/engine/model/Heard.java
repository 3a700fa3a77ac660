package org.assistants4j.engine.model;

import java.util.ArrayList;
import java.util.List;

/** Remembers what a model said, in one answer or in several after one another. */
final class Heard implements ModelListener {
  final List<String> pieces = new ArrayList<>();
  final List<Turn.Call> calls = new ArrayList<>();
  final List<Thread> threads = new ArrayList<>();
  private int first;

  @Override
  public void text(String piece) {
    threads.add(Thread.currentThread());
    pieces.add(piece);
  }

  @Override
  public void call(int index, String id, String name) {
    threads.add(Thread.currentThread());
    if (index == 0) {
      first = calls.size();
    }
    calls.add(new Turn.Call(id, name, ""));
  }

  @Override
  public void arguments(int index, String piece) {
    Turn.Call call = calls.get(first + index);
    calls.set(first + index, new Turn.Call(call.id(), call.name(), call.arguments() + piece));
  }

  String text() {
    return String.join("", pieces);
  }
}
