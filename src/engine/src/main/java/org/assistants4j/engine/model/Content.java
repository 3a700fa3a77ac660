package org.assistants4j.engine.model;

import static org.assistants4j.api.json.Trees.JSON;

import jakarta.json.JsonObjectBuilder;
import java.util.ArrayList;
import java.util.List;
import org.assistants4j.telemetry.Said;

/** What is said to a model and by it, as spans tell it; of a long conversation the newest turns. */
final class Content {
  private static final int MOST_TURNS = 32;
  private static final String TYPE = "type";

  private Content() {}

  static String instructions(List<Turn> turns) {
    return Said.messages(
        turns.stream()
            .filter(Turn.System.class::isInstance)
            .map(turn -> Said.text(((Turn.System) turn).text()))
            .toArray(JsonObjectBuilder[]::new));
  }

  static String messages(List<Turn> turns) {
    List<Turn> said = turns.stream().filter(turn -> !(turn instanceof Turn.System)).toList();
    return Said.messages(
        said.subList(Math.max(0, said.size() - MOST_TURNS), said.size()).stream()
            .map(Content::message)
            .toArray(JsonObjectBuilder[]::new));
  }

  static String answer(Turn.Assistant answer, String finish) {
    return Said.messages(message(answer).add("finish_reason", finish));
  }

  private static JsonObjectBuilder message(Turn turn) {
    if (turn instanceof Turn.User user) {
      return Said.message(
          "user", user.parts().stream().map(Content::part).toArray(JsonObjectBuilder[]::new));
    }
    if (turn instanceof Turn.Assistant assistant) {
      return Said.message("assistant", parts(assistant).toArray(JsonObjectBuilder[]::new));
    }
    Turn.Output output = (Turn.Output) turn;
    return Said.message(
        "tool",
        JSON.createObjectBuilder()
            .add(TYPE, "tool_call_response")
            .add("id", output.callId())
            .add("response", Said.cut(output.text())));
  }

  private static List<JsonObjectBuilder> parts(Turn.Assistant assistant) {
    List<JsonObjectBuilder> parts = new ArrayList<>();
    if (!assistant.text().isEmpty()) {
      parts.add(Said.text(assistant.text()));
    }
    for (Turn.Call call : assistant.calls()) {
      parts.add(
          JSON.createObjectBuilder()
              .add(TYPE, "tool_call")
              .add("id", call.id())
              .add("name", call.name())
              .add("arguments", Said.cut(call.arguments())));
    }
    return parts;
  }

  /** An image is told by its kind alone: it would be too much. */
  private static JsonObjectBuilder part(Part part) {
    return part instanceof Part.Text text
        ? Said.text(text.text())
        : JSON.createObjectBuilder().add(TYPE, "image");
  }
}
