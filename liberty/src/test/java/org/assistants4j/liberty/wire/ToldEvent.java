package org.assistants4j.liberty.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** One event of a recorded stream. */
record ToldEvent(String name, String data) {
  /** The events that were told completely; comments are none. */
  static List<ToldEvent> in(String stream) {
    List<ToldEvent> events = new ArrayList<>();
    for (String block : stream.substring(0, stream.lastIndexOf("\n\n") + 1).split("\n\n")) {
      String name = field("event", block);
      String data = field("data", block);
      if (!name.isEmpty() || !data.isEmpty()) {
        events.add(new ToldEvent(name, data));
      }
    }
    return events;
  }

  private static String field(String field, String block) {
    return Arrays.stream(block.split("\n"))
        .filter(line -> line.startsWith(field + ":"))
        .map(line -> line.substring(field.length() + 1).strip())
        .collect(Collectors.joining("\n"));
  }
}
