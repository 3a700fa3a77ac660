package org.assistants4j.liberty.storm;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assistants4j.engine.model.StubReply;

/**
 * A model that knows nothing but the conversation: it calls two functions with what the last
 * question says, and answers with what they returned. Where the conversation has anything of
 * another in it, or is not complete, it says so instead.
 */
final class DerivingModel {
  private static final Pattern QUESTION = Pattern.compile("Question (\\d+) of (\\S+)");

  private DerivingModel() {}

  static String question(String token, int turn) {
    return "Question " + turn + " of " + token;
  }

  static String output(String function, String token, int turn) {
    return function + "/" + token + "/" + turn;
  }

  static String answer(String token, int turn) {
    return "For %s: %s and %s after %d questions."
        .formatted(token, output("owner", token, turn), output("rooms", token, turn), turn);
  }

  /** The reply to a request. */
  static StubReply reply(String request) {
    JsonArray messages = read(request).getJsonArray("messages");
    List<JsonObject> all = messages.getValuesAs(JsonObject.class);
    List<String> questions = of("user", all);
    Matcher last = QUESTION.matcher(questions.get(questions.size() - 1));
    if (!last.matches()) {
      return StubReply.text("What?");
    }
    String token = last.group(2);
    if (!questions.stream().allMatch(each -> each.endsWith(" of " + token))) {
      return StubReply.text("These are others' questions: " + questions);
    }
    List<String> outputs = of("tool", all);
    return outputs.isEmpty()
        ? calls(token, last.group(1))
        : StubReply.text(
            "For " + token + ": ",
            String.join(" and ", outputs),
            " after " + questions.size() + " questions.");
  }

  private static StubReply calls(String token, String turn) {
    String arguments = "{\"token\":\"" + token + "\",\"turn\":" + turn + "}";
    return StubReply.calls(
        StubReply.call(0, "call_" + token + "_" + turn + "_a", "owner"),
        StubReply.arguments(0, arguments),
        StubReply.call(1, "call_" + token + "_" + turn + "_b", "rooms"),
        StubReply.arguments(1, arguments));
  }

  private static List<String> of(String role, List<JsonObject> messages) {
    return messages.stream()
        .filter(message -> message.getString("role").equals(role))
        .map(message -> message.getString("content"))
        .toList();
  }

  private static JsonObject read(String request) {
    try (var reader = Json.createReader(new StringReader(request))) {
      return reader.readObject();
    }
  }
}
